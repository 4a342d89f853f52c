import EqualityData
import EqualityModel
import EqualitySystem

/// A store in which a synthetic project is published as it goes on.
struct SeriesStore {
  private let project: SeriesProject
  private let store: String
  private let output: String
  private var shown: [String: (both: Int, cells: Int, people: Int)] = [:]

  /// How many tables could not be published.
  private(set) var refused = 0

  init(_ project: SeriesProject, in directory: String) throws {
    self.project = project
    try makeDirectory(directory)
    store = "\(directory)/series.jamlik"
    output = "\(directory)/files"
    try EqualityDatabase.create(at: store, project: Project(name: "Series"))
    _ = try EqualityDatabase(at: store).importUnits(
      SourceFile(bytes: Array(project.unitsFile.utf8)), on: "2019-01-01")
  }

  func register(through month: Month) throws {
    _ = try EqualityDatabase(at: store).importParticipations(
      SourceFile(bytes: Array(project.participationsFile(asOf: month).utf8)), on: "2035-01-01")
  }

  /// Publishes a table and returns the processor seconds that it took.
  mutating func publish(_ request: GenderRequest) throws -> Double {
    var report: GenderReport?
    var isRefused = false
    let seconds = try processorSeconds(runs: 1) {
      do {
        report = try EqualityDatabase(at: store).publish(
          request, as: FileRequest(formats: [.csv], language: .english, directory: output),
          on: "2035-01-01"
        ).report
      } catch is RequestError {
        isRefused = true
      }
    }
    refused += isRefused ? 1 : 0
    if let report { count(report, isWhole: request.unit == nil) }
    return seconds
  }

  private mutating func count(_ report: GenderReport, isWhole: Bool) {
    let all = report.figures.cells
    for (measure, cells) in Dictionary(grouping: all, by: { $0.codes[1] }) {
      var sum = shown[measure] ?? (0, 0, 0)
      let own = cells.filter { $0.codes[0] == GenderReport.wholeProject }
      let genders = own.filter { ["woman", "man"].contains($0.codes[2]) }
      if isWhole, genders.allSatisfy({ $0.count != nil }) { sum.both += 1 }
      // A hidden figure is never zero.
      sum.people += cells.count { $0.count != 0 }
      sum.cells += cells.count { ($0.count ?? 0) > 0 }
      shown[measure] = sum
    }
  }

  /// Prints a line a measure, and what an attack on all that is published finds.
  func show(_ name: String, months: Int) throws {
    for measure in ["new", "ended", "ongoing", "active", "reached"] {
      guard let sum = shown[measure] else { continue }
      print("\(name);\(months);\(measure);\(sum.both);\(sum.cells);\(sum.people)")
    }
    if refused > 0 { print("\(name);\(months);refused;\(refused);;") }
    let audit = try EqualityDatabase(at: store).audit()
    print("\(name);\(months);audit;\(audit.isUnbroken ? "no group falls" : "BROKEN");;")
  }
}
