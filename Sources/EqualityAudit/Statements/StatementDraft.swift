import DisclosureAudit
import DisclosureTables

/// The cells of statements while what readers know of them is being stated.
struct StatementDraft {
  /// A group to attack.
  struct Target {
    let k: Int

    /// Whether it must not be proven to be empty either.
    let protectsZero: Bool
  }

  private(set) var groups: [StatementGroup] = []
  private(set) var relations: [CellSystem.Relation] = []
  private(set) var targets: [Int: Target] = [:]
  private(set) var figures: [Int: Int] = [:]
  private var numbers: [StatementGroup: Int] = [:]

  /// The number of a cell, made where it is new.
  mutating func cell(_ group: StatementGroup) -> Int {
    if let number = numbers[group] { return number }
    numbers[group] = groups.count
    groups.append(group)
    return groups.count - 1
  }

  /// States that some cells add up to as much as some others.
  mutating func tie(_ left: [StatementGroup], _ right: [StatementGroup]) {
    relations.append(.init(left.map { cell($0) }, equal: right.map { cell($0) }))
  }

  mutating func attack(_ group: StatementGroup, _ target: Target) { targets[cell(group)] = target }

  mutating func show(_ count: Int, of group: StatementGroup) { figures[cell(group)] = count }

  /// A hidden group has one member at least, where zeros are shown.
  mutating func noteMember(of group: StatementGroup) {
    show(1, of: .one)
    tie([.one, leftOver()], [group])
  }

  /// A cell for what a sum leaves over.
  mutating func leftOver() -> StatementGroup { .rest(groups.count) }
}

/// The same with the groups to attack first.
struct StatementSystem {
  let groups: [StatementGroup]
  let targets: [StatementDraft.Target]
  let publication: Publication

  init(of draft: StatementDraft) {
    let targeted = draft.targets.keys.sorted()
    let order = targeted + draft.groups.indices.filter { draft.targets[$0] == nil }
    var places = [Int](repeating: 0, count: order.count)
    for (place, cell) in order.enumerated() { places[cell] = place }
    groups = order.map { draft.groups[$0] }
    targets = targeted.compactMap { draft.targets[$0] }
    let figures = order.map { draft.figures[$0] }
    let system = CellSystem(
      cellCount: order.count,
      relations: draft.relations.map { relation in
        .init(relation.left.map { places[$0] }, equal: relation.right.map { places[$0] })
      }, groupCount: targeted.count, isShown: figures.map { $0 != nil })
    publication = Publication(of: system, figures: figures.filter { $0 != nil }, showsZeros: false)
  }
}
