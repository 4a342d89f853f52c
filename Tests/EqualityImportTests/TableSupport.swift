import EqualityImport
import EqualityModel

/// Reads a frequency table whose column of counts is `n`.
func table(
  _ rows: String..., hierarchies: [String: CodeTree] = [:]
) -> ImportResult<LongTable> {
  LongTableFile.readInner(
    utf8(rows.joined(separator: "\n")), count: "n", hierarchies: hierarchies)
}

/// Reads a protected table whose column of counts is `n`.
func published(
  _ rows: String..., hierarchies: [String: CodeTree] = [:], total: String = "_T"
) -> ImportResult<LongTable> {
  LongTableFile.readPublished(
    utf8(rows.joined(separator: "\n")), counts: ["n"], hierarchies: hierarchies, total: total)
}

func hierarchy(_ rows: String...) -> ImportResult<CodeTree> {
  HierarchyFile.read(utf8((["child;parent"] + rows).joined(separator: "\n")))
}
