/// What a free text, such as a unit's name or a pseudonym, must not be.
enum Label {
  /// The flaw of a text of at most `limit` characters; nil where it has none.
  static func flaw(of cell: ArraySlice<UInt8>, limit: Int) -> ValueFlaw? {
    guard let first = cell.first else { return nil }
    if "=+-@\t\r".utf8.contains(first) { return .startsLikeFormula }
    if cell.contains(where: { $0 == .tab || $0.isLineEnd }) { return .severalLines }
    if cell.count > limit, String(cell).count > limit { return .tooLong(limit: limit) }
    return nil
  }
}
