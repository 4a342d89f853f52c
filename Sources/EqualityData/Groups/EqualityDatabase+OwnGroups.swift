import EqualityImport
public import EqualityModel
import EqualityStore

/// What came of importing a group.
public struct ImportedGroup: Hashable, Sendable {
  public let group: TargetGroup

  /// Whether the store got a new version; not where it has the same already.
  public let isNew: Bool
}

extension EqualityDatabase {
  /// The target groups that can be asked for: those of the program, and the newest version of each
  /// that was settled locally.
  public func targetGroups() throws -> [TargetGroup] {
    TargetGroup.standard + (try store.targetGroups().current)
  }

  /// Reads the rule of a target group that was settled locally.
  ///
  /// It becomes the next version of its group. Once the group has been published its rule stands:
  /// another rule is another group, with a code of its own. `day` is today's date, such as
  /// `2021-11-02`.
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line; ``StoreError``.
  public func importGroup(
    _ file: [UInt8], on day: String, dryRun: Bool = false
  ) throws -> ImportedGroup {
    let own = try store.targetGroups()
    let surroundings = GroupFile.Surroundings(
      lists: try store.dimensions(), groups: own.current, published: try published(of: own))
    let group = try GroupFile.read(file, beside: surroundings).get()
    let isNew = try store.add(group, on: day, dryRun: dryRun)
    let newest = surroundings.groups.first { $0.code == group.code }
    return ImportedGroup(group: isNew ? group : newest ?? group, isNew: isNew)
  }

  /// The codes of the groups of which any version is published.
  private func published(of groups: [TargetGroup]) throws -> Set<String> {
    let definitions = Set(try store.statements().flatMap(\.groupDefinitions))
    return Set(groups.filter { definitions.contains($0.definition) }.map(\.code))
  }

  /// The groups that a table was made of, each as it was then.
  func groups(of record: StatementRecord) throws -> [TargetGroup] {
    record.groups(among: try everyGroup())
  }

  /// Every group that a table can have been made of, in each version that it has had.
  func everyGroup() throws -> [TargetGroup] {
    TargetGroup.standard + TargetGroup.digital + (try store.targetGroups())
  }
}

/// What the ledger says that a table of groups is made of.
extension DefinedStatement {
  /// Its groups, as they were, as far as they are among these.
  func groups(among known: [TargetGroup]) -> [TargetGroup] {
    groupDefinitions.compactMap { definition in known.first { $0.definition == definition } }
  }

  /// The definitions of its groups: `groups [a: …; b: …] through 2021-10`; none of other tables.
  var groupDefinitions: [String] {
    guard let start = definition.firstIndex(of: "["), let end = definition.lastIndex(of: "]"),
      start < end
    else { return [] }
    let text = definition[definition.index(after: start)..<end]
    return text.split(separator: ";").map { String($0.drop { $0 == " " }) }
  }
}
