/// A closed list of codes, each with a stable number for storing and names for people.
///
/// The values of a column in a file, and the categories of a published table, come from code lists.
public protocol CodeList: RawRepresentable, CaseIterable, Sendable where RawValue == Int {
  /// The code in machine formats: lower-case English.
  var code: String { get }

  /// What readers see.
  var label: Text { get }

  /// What else an analyst may have written for it, in lower case.
  var synonyms: [String] { get }
}

extension CodeList {
  /// Finds the entry whose code, label or synonym is `text`, without regard to case.
  public init?(matching text: String) {
    let sought = text.lowercased()
    let found = Self.allCases.first { entry in
      entry.code == sought || entry.label.swedish.lowercased() == sought
        || entry.label.english.lowercased() == sought || entry.synonyms.contains(sought)
    }
    guard let found else { return nil }
    self = found
  }
}
