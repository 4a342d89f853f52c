import EqualityModel

/// The codes that mean something in files already, whatever a project settles itself.
struct ReservedCodes {
  private let others: Set<ColumnKey>

  /// The codes of the program, and `others` that a store has.
  init(_ others: [String]) {
    let own =
      [Dimension.ageBand.code, ReferenceCount.age, ReferenceCount.gender]
      + DerivedDimension.standard.map(\.dimension.code)
      + (TargetGroup.standard + TargetGroup.digital).map(\.code)
    self.others = Set((own + others).map(ColumnKey.init))
  }

  /// Whether a column or a group of that name is, or sounds like, another.
  func contains(_ code: String) -> Bool {
    let key = ColumnKey(code)
    return ParticipationColumn.matching(key) != nil || PersonalColumns.contains(key)
      || others.contains(key)
  }
}
