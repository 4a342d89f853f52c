public import EqualityModel

/// What is wrong with a file that says which codes are parts of which.
public enum HierarchyFlaw: Hashable, Sendable {
  case notTwoColumns
  case empty

  /// The code that stands for the whole is a part of something.
  case totalHasParent

  /// The code has another parent on an earlier line.
  case secondParent(line: Int)
  case repeated(line: Int)

  /// The codes on these lines lie under each other in a ring.
  case loop(lines: [Int])

  public var text: Text {
    switch self {
    case .notTwoColumns:
      Text(
        sv: "en hierarki ska ha två kolumner, child och parent: varje kod och den som den är en "
          + "del av.",
        en: "a hierarchy should have two columns, child and parent: each code, and the one that it "
          + "is a part of.")
    case .empty:
      Text(sv: "innehåller inga koder.", en: "holds no codes.")
    case .totalHasParent:
      Text(
        sv: "_T står för allt och kan inte vara en del av något.",
        en: "_T stands for everything and cannot be a part of something.")
    case .secondParent(let line):
      Text(
        sv: "koden har en annan överordnad på rad \(line). Den kan bara ha en.",
        en: "the code has another parent on line \(line). It can have only one.")
    case .repeated(let line):
      Text(
        sv: "samma rad finns redan på rad \(line). Ta bort den ena.",
        en: "the same row is already on line \(line). Remove one of them.")
    case .loop(let lines):
      Text(
        sv: "koden är en del av sig själv (rad \(Self.list(lines, "och"))). Rätta överordnad kod.",
        en: "the code is a part of itself (\(lines.count == 1 ? "line" : "lines") "
          + "\(Self.list(lines, "and"))). Correct the parent.")
    }
  }

  private static func list(_ lines: [Int], _ last: String) -> String {
    let shown = lines.prefix(10).map { Text(sv: String($0), en: String($0)) }
    return Phrase.list(shown, last: last, in: .swedish) + (lines.count > 10 ? " …" : "")
  }
}
