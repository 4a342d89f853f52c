import EqualityDemo
import EqualityModel
import Foundation

/// The participations file of a project, read back by nothing but its separators.
struct Export: Sendable {
  let rows: [Row]

  /// - Precondition: a line has the nine columns.
  struct Row: Hashable, Sendable {
    let cells: [String]

    var pseudonym: String { cells[0] }
    var unit: String { cells[1] }
    var start: String { cells[2] }
    var end: String { cells[3] }
    var reason: String { cells[4] }
    var gender: String { cells[5] }
    var birthYear: Int? { Int(cells[6]) }
    var municipality: String { cells[7] }
    var consent: String { cells[8] }

    var isAnonymous: Bool { pseudonym.isEmpty }
    var isVoided: Bool { reason == "felregistrering" }
    var startDate: PartialDate? { PartialDate(start) }
    var endDate: PartialDate? { PartialDate(end) }

    /// The row as it was while the participation went on.
    var opened: Row {
      var cells = cells
      cells[3] = ""
      cells[4] = ""
      return Row(cells: cells)
    }
  }

  init(_ file: String) {
    rows = lines(of: file).dropFirst().map { Row(cells: $0.components(separatedBy: ";")) }
  }

  /// Everything registered by the project's last month.
  init(_ project: DemoProject) {
    self.init(project.participationsFile(asOf: project.months.upperBound))
  }

  var byPseudonym: [String: [Row]] {
    Dictionary(grouping: rows.filter { !$0.isAnonymous }, by: \.pseudonym)
  }

  /// One row for each counted participant: the first that is not voided, or an anonymous one.
  var counted: [Row] {
    let identified = byPseudonym.values.compactMap { rows in rows.first { !$0.isVoided } }
    return identified + rows.filter { $0.isAnonymous && !$0.isVoided }
  }
}

extension Export {
  /// What each project's register held after each of its months, in the order of ``bothProjects``.
  static let monthly = bothProjects.map { project in
    project.months.map { Export(project.participationsFile(asOf: $0)) }
  }
}

/// The lines of a CRLF file without the empty one after the last CRLF.
func lines(of file: String) -> [String] {
  file.components(separatedBy: "\r\n").dropLast()
}

/// How many in a thousand of `values` fulfil `condition`.
func perMille<Value>(_ values: [Value], _ condition: (Value) -> Bool) -> Int {
  values.filter(condition).count * 1000 / max(1, values.count)
}

let bothProjects = [DemoProject.rattStod, .miaVidare]
