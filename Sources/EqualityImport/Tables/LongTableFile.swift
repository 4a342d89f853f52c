/// The tables that stand in files of their own, with no store involved.
package enum LongTableFile {
  /// Reads the true counts of a table's inner cells; a cell without a row is zero.
  ///
  /// Every column is a dimension but the one called `count`. The codes of a column that
  /// `hierarchies` names are those of its tree that have no parts; elsewhere anything is a code.
  /// Columns that stand `elsewhere`, in tables published earlier, can have a hierarchy too.
  package static func readInner(
    _ bytes: [UInt8], count: String, hierarchies: [String: CodeTree] = [:],
    elsewhere: [String] = []
  ) -> ImportResult<LongTable> {
    var reader = LongTableReader(
      bytes, form: .inner, counts: [count], hierarchies: hierarchies, elsewhere: elsewhere)
    return reader.read()
  }

  /// Reads a protected table: all its cells, with totals, and what is hidden.
  ///
  /// `counts` are the names that the column of counts may have, the first that is there counting.
  /// A figure is hidden where there is none, where a usual sign stands for it, or where a column
  /// `status` says anything but `published`. `total` is what the table calls a sum.
  package static func readPublished(
    _ bytes: [UInt8], counts: [String], hierarchies: [String: CodeTree] = [:],
    total: String = CodeTree.total
  ) -> ImportResult<LongTable> {
    var reader = LongTableReader(
      bytes, form: .published, counts: counts, hierarchies: hierarchies, total: total)
    return reader.read()
  }

  /// Reads a table published earlier, in the form of ``readPublished(_:counts:hierarchies:total:)``;
  /// columns that have a hierarchy may be missing.
  package static func readEarlier(
    _ bytes: [UInt8], counts: [String], hierarchies: [String: CodeTree] = [:]
  ) -> ImportResult<LongTable> {
    var reader = LongTableReader(bytes, form: .earlier, counts: counts, hierarchies: hierarchies)
    return reader.read()
  }

  /// Reads a list of combinations that nobody can have, such as men in a maternity ward.
  ///
  /// `columns` are those of the table that it is for; one that it lacks can be anything.
  package static func readCombinations(
    _ bytes: [UInt8], columns: [String], hierarchies: [String: CodeTree] = [:]
  ) -> ImportResult<LongTable> {
    var reader = LongTableReader(
      bytes, form: .combinations, counts: columns, hierarchies: hierarchies)
    return reader.read()
  }
}
