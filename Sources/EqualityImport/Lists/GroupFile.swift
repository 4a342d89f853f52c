public import EqualityModel

/// The file by which a project settles a target group of its own: the rule that makes someone one.
///
///     { "code": "unga_utan_jobb", "sv": "unga utan jobb", "en": "young people without work",
///       "conditions": [
///         { "ages": "16-29" },
///         { "genders": ["kvinna"] },
///         { "dimension": "education", "any_of": ["grundskola", "ej_slutford"] },
///         { "dimension": "occupation_before", "none_of": ["arbete"] } ],
///       "decided_by": "Styrgruppen", "decided_on": "2021-09-01",
///       "consulted_with": "Ungdomsrådet" }
///
/// All conditions must hold. Categories are written by code or label; `any_of` holds for whoever
/// has chosen one of them, `none_of` for whoever has answered and chosen none.
public enum GroupFile {
  /// What a store has already, that a group must agree with.
  public struct Surroundings: Sendable {
    /// The newest version of every list.
    public let lists: [Dimension]

    /// The newest version of every group that was settled locally.
    public let groups: [TargetGroup]

    /// The codes of the groups that have been published: their rules can no longer change.
    public let published: Set<String>

    public init(lists: [Dimension], groups: [TargetGroup] = [], published: Set<String> = []) {
      self.lists = lists
      self.groups = groups
      self.published = published
    }
  }

  /// Reads the group, as the version after the one that it has.
  public static func read(
    _ bytes: [UInt8], beside surroundings: Surroundings
  ) -> ImportResult<TargetGroup> {
    var reader = GroupFileReader(surroundings)
    let group: TargetGroup?
    do {
      group = reader.read(try JSONParser.parse(SourceText(bytes).utf8))
    } catch {
      reader.add(.notJSON, at: nil, line: error.line)
      group = nil
    }
    return reader.result(group)
  }
}
