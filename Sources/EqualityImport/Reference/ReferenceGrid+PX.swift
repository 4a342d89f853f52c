import EqualityModel

extension ReferenceGrid {
  /// The most combinations of a file's values that are read.
  static let cellLimit = 5_000_000

  /// Reads a PC-Axis file: a column for each variable, and one for the counts.
  init(px bytes: [UInt8]) {
    let text = SourceText(bytes)
    recognised = Recognised(encoding: text.encoding, delimiter: .comma)
    var scan = CharacterScan(text)
    scan.collect(into: &faults)
    let file = PXFile(text.utf8)
    if let broken = file.broken {
      faults.add(.px(.malformedKeyword(broken.keyword), line: broken.line))
      return
    }
    source = file.values("SOURCE").first
    date = file.values("LAST-UPDATED").first.flatMap(PXFile.date)?.description
    let variables = file.values("STUB") + file.values("HEADING")
    if variables.isEmpty { faults.add(.px(.missingKeyword("STUB"), line: 0)) }
    let entries = variables.map { (name: $0, entry: file.entry("VALUES", of: $0)) }
    for variable in entries where variable.entry == nil {
      faults.add(.px(.missingKeyword("VALUES(\"\(variable.name)\")"), line: 0))
    }
    let data = file.entry("DATA")
    if data == nil { faults.add(.px(.missingKeyword("DATA"), line: 0)) }
    guard faults.isEmpty, let data else { return }
    headers = variables.map { Self.header(of: $0, in: file) } + ["count"]
    fill(entries.compactMap(\.entry), data)
  }

  /// The variable's name; of the one that is time, what time is called here.
  private static func header(of variable: String, in file: PXFile) -> String {
    let isTime = file.entry("TIMEVAL", of: variable) != nil
    return isTime || ["tid", "time"].contains(variable.lowercased()) ? "date" : variable
  }

  private mutating func fill(_ variables: [PXFile.Entry], _ data: PXFile.Entry) {
    for entry in variables {
      for value in entry.values {
        guard let identity = IdentityGuard.finding(in: Array(value.utf8)[...]) else { continue }
        faults.add(Fault(line: entry.line, kind: .identity(identity)))
      }
    }
    var expected = 1
    for entry in variables {
      guard expected * max(1, entry.values.count) <= Self.cellLimit else {
        return faults.add(.px(.tooManyCells(limit: Self.cellLimit), line: data.line))
      }
      expected *= entry.values.count
    }
    guard expected == data.values.count else {
      let flaw = ReferenceFlaw.wrongCellCount(expected: expected, found: data.values.count)
      return faults.add(.px(flaw, line: data.line))
    }
    rows = data.values.enumerated().map { place, count in
      var rest = place
      var cells: [String] = []
      for entry in variables.reversed() {
        cells.append(entry.values[rest % entry.values.count])
        rest /= entry.values.count
      }
      return (data.line, cells.reversed() + [count])
    }
  }
}

extension Fault {
  fileprivate static func px(_ flaw: ReferenceFlaw, line: Int) -> Fault {
    Fault(line: line, kind: .reference(flaw))
  }
}
