public import DisclosureProtection
public import EqualityModel

/// Those reached, by groups that overlap: how many of each, and how well it is reached.
public struct GroupReport: Hashable, Sendable {
  /// A group and the population that it is compared with.
  public struct Group: Hashable, Sendable {
    public let code: String
    public let label: Text

    /// What makes someone one of it, and who decided so; nil for the groups of the program.
    public let settled: Text?

    /// Nil where none is known.
    public let reference: Reference?

    public init(_ group: TargetGroup, reference: Reference?) {
      code = group.code
      label = group.label
      settled = group.settled
      self.reference = reference
    }
  }

  /// A population of one source at one time: how many are of a group, and how many there are, by
  /// gender as ``GroupReport/figures`` names it; everyone is `_T`.
  public struct Reference: Hashable, Sendable {
    public let source: String
    public let date: PartialDate
    public let members: [String: Int]
    public let all: [String: Int]

    public init(
      source: String, date: PartialDate, members: [String: Int], all: [String: Int]
    ) {
      self.source = source
      self.date = date
      self.members = members
      self.all = all
    }
  }

  /// The code of the table: `groups` or `digital`.
  public let table: String
  public let project: String
  public let groups: [Group]

  /// The first month of those reached; nil where all since the project began are counted.
  public let first: Month?
  public let last: Month
  public let k: Int

  /// The number of the publication; nil for a draft.
  public let release: Int?

  /// Persons, by group and gender: `_T` is everyone, and `known` before a code those of whom it is
  /// known whether they are of the group.
  public let figures: PublishedTable

  public init(
    table: String, project: String, groups: [Group], first: Month?, last: Month, k: Int,
    release: Int?, figures: PublishedTable
  ) {
    self.table = table
    self.project = project
    self.groups = groups
    self.first = first
    self.last = last
    self.k = k
    self.release = release
    self.figures = figures
  }

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> GroupReport {
    GroupReport(
      table: table, project: project, groups: groups, first: first, last: last, k: k,
      release: number, figures: figures)
  }

  /// The period as it is written: a range, or everything up to a month.
  public var period: String { "\(first.map(\.description) ?? "")..\(last)" }

  /// How many are of a group; nil where that is protected.
  public func members(of code: String, _ gender: String = "_T") -> Int? { figures[code, gender] }

  /// Of how many it is known whether they are of a group.
  public func known(of code: String, _ gender: String = "_T") -> Int? {
    figures["known \(code)", gender]
  }

  /// How well a group is reached, of one gender or of all; nil where there is nothing to compare with.
  public func reach(of group: Group, _ gender: String) -> Result<
    ReachFigures, ReachFigures.Refusal
  >? {
    guard let reference = group.reference, let part = reference.members[gender],
      let population = reference.all[gender]
    else { return nil }
    return Result { () throws(ReachFigures.Refusal) in
      try ReachFigures(
        members: members(of: group.code, gender), known: known(of: group.code, gender),
        all: figures[ReachReport.everyone, gender], group: part, population: population)
    }
  }

  /// The genders that the figures have columns for, women first, all of them together last.
  var genders: [String] {
    let codes = figures.dimensions[1].codes
    let single = GenderCategory.allCases.map(\.code).filter(codes.contains)
    return single + codes.filter { !single.contains($0) }
  }

  /// All genders that the figures have, together.
  var everyGender: String { genders[genders.count - 1] }
}
