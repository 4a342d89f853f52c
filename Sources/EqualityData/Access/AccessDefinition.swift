import EqualityModel

extension AccessRequest {
  /// What the table is in the ledger: `access CODE+CODE through MONTH of AGES`, without what it lacks.
  func definition(of subjects: [ReachSubject]) -> String {
    let codes = subjects.map(\.code).joined(separator: "+")
    return
      (["access"] + (codes.isEmpty ? [] : [codes]) + ["through \(period.last)"]
      + [among.map { "of \($0)" }].compactMap(\.self)).joined(separator: " ")
  }
}

/// What the ledger says of a table of access.
extension DefinedStatement {
  private var accessParts: [String] { definition.split(separator: " ").map(String.init) }

  /// What a table of access is by besides gender.
  var accessDimensions: [String] {
    accessParts[1] == "through" ? [] : accessParts[1].split(separator: "+").map(String.init)
  }

  /// The ages that a table of access is of; nil where it is of everyone.
  var accessAges: AgeRange? {
    accessParts.dropLast().last == "of" ? AgeRange(accessParts.last ?? "") : nil
  }
}
