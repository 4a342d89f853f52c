import EqualityData
import EqualityDemo
import Glibc

// Processor time of the main job on synthetic projects, each against a limit or against another
// measurement of the same run. Nothing here depends on how fast the machine is but the first
// columns: compare the ratios.

/// Processor seconds that `work` takes: the least of several runs.
func processorSeconds(runs: Int = 5, _ work: () throws -> Void) rethrows -> Double {
  var least = Double.infinity
  for _ in 0..<runs {
    let start = clock()
    try work()
    least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC))
  }
  return least
}

func show(_ name: String, _ seconds: Double, against limit: Double, _ what: String) {
  let milliseconds = Double(Int(seconds * 100_000)) / 100
  let ratio = Double(Int(seconds / limit * 1_000)) / 1_000
  print("\(name);\(milliseconds);\(ratio);\(what)")
}

/// A store with all of a project's participations, in a directory of its own.
func makeStore(of demo: DemoProject, in directory: String, named name: String) throws -> String {
  let path = "\(directory)/\(name).jamlik"
  try EqualityDatabase.create(at: path, project: demo.project)
  let database = try EqualityDatabase(at: path)
  let day = "2022-10-03"
  _ = try database.importUnits(SourceFile(bytes: Array(demo.unitsFile().utf8)), on: day)
  let export = Array(demo.participationsFile(asOf: demo.months.upperBound).utf8)
  _ = try database.importParticipations(SourceFile(bytes: export), on: day)
  return path
}

if CommandLine.arguments.count == 4, CommandLine.arguments[1] == "shown",
  let months = Int(CommandLine.arguments[3])
{
  try ShownShares.measure(in: CommandLine.arguments[2], months: months)
  exit(0)
}
guard (2...4).contains(CommandLine.arguments.count) else {
  print("usage: benchmarks DIRECTORY  (an empty one, for stores of a few hundred megabytes)")
  print("       benchmarks inverse-image [none | value | smallness | protect]")
  print("       benchmarks scaling")
  print("       benchmarks series DIRECTORY [times | shown | 'project monthly']")
  print("       benchmarks two-way")
  print("       benchmarks shown DIRECTORY MONTHS  (with roll-up and without)")
  print("       benchmarks surveys DIRECTORY")
  print("       benchmarks tables DIRECTORY  (with the tables of other tools' measurements)")
  exit(2)
}
if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "tables" {
  try PeerTables.measure(in: CommandLine.arguments[2])
  exit(0)
}
if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "surveys" {
  try Surveys.measure(in: CommandLine.arguments[2])
  exit(0)
}
if CommandLine.arguments.count >= 3, CommandLine.arguments[1] == "series" {
  try PublishedSeries.measure(
    in: CommandLine.arguments[2], CommandLine.arguments.dropFirst(3).first)
  exit(0)
}
if CommandLine.arguments[1] == "scaling" {
  try Scaling.measure()
  exit(0)
}
if CommandLine.arguments[1] == "two-way" {
  try MonthlyReports.measure()
  exit(0)
}
if CommandLine.arguments[1] == "inverse-image" {
  InverseImage.measure(CommandLine.arguments.dropFirst(2).first)
  exit(0)
}
let directory = CommandLine.arguments[1]
let month = Period(Month(ordinal: 2021 * 12 + 9))

// `python3 -c 'import duckdb'` needs 0.12 s of processor time before it does any work.
let duckdbImport = 0.12

print("benchmark;milliseconds;ratio;against")
for (name, demo) in [("RSFM", DemoProject.rattStod), ("MIA Vidare", .miaVidare)] {
  let store = try makeStore(of: demo, in: directory, named: name)
  for byUnit in [false, true] {
    let request = GenderRequest(period: month, byUnit: byUnit)
    let seconds = try processorSeconds {
      _ = try EqualityDatabase(at: store).genderReport(request)
    }
    show(
      "\(name), gender\(byUnit ? " by unit" : "")", seconds, against: duckdbImport,
      "importing duckdb in Python, 120 ms")
  }
}

var before: (people: Int, importing: Double, counting: Double)?
for people in [1_000, 10_000, 100_000] {
  let demo = DemoProject.miaVidare.resized(to: people, seed: 1)
  var store = ""
  let text = Array(demo.participationsFile(asOf: demo.months.upperBound).utf8)
  let making = try processorSeconds(runs: 1) {
    store = try makeStore(of: demo, in: directory, named: "\(people)")
  }
  let writing = processorSeconds(runs: 1) {
    _ = demo.participationsFile(asOf: demo.months.upperBound)
  }
  let importing = making - writing
  let counting = try processorSeconds {
    _ = try EqualityDatabase(at: store).genderReport(GenderRequest(period: month, byUnit: true))
  }
  let scale = before.map { Double(people) / Double($0.people) } ?? 1
  show(
    "import \(people) people (\(text.count / 1000) kB)", importing,
    against: (before?.importing ?? importing) * scale, "as many times the time of the row before")
  show(
    "gender by unit, \(people) people", counting,
    against: (before?.counting ?? counting) * scale, "as many times the time of the row before")
  before = (people, importing, counting)
}
