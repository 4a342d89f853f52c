public import EqualityModel

/// How groups that overlap divide people, as readers know it from the rules of the groups.
///
/// Everyone is of one kind: of some of the groups, not of others, and of others it is not known.
/// What a table tells of are sums of kinds.
public struct GroupDivision: Hashable, Sendable {
  /// One kind of people: of each group whether they are of it; nil where that is not known.
  typealias Kind = [Bool?]

  let codes: [String]

  /// The pairs of groups that rest on the same answers.
  private let pairs: [[String]]

  /// The kinds that there can be of each gender; and of people whose gender is not told.
  private let kinds: [GenderCategory: [Kind]]

  /// As many ways to answer as are gone through.
  private static let limit = 50_000

  /// Nil where there are too many kinds of people to attack.
  ///
  /// `lists` are what the groups ask about, with all that can be answered.
  public init?(of groups: [TargetGroup], lists: [Dimension]) {
    codes = groups.map(\.code)
    pairs = groups.indices.flatMap { one in
      groups.indices.filter { other in
        one < other && !Set(groups[one].subjects).isDisjoint(with: groups[other].subjects)
      }.map { [groups[one].code, groups[$0].code] }
    }
    guard let profiles = PossibleAnswers(to: groups, lists: lists).profiles(atMost: Self.limit)
    else { return nil }
    kinds = GenderCategory.allCases.reduce(into: [:]) { kinds, gender in
      kinds[gender] = profiles.map { profile in
        var profile = profile
        profile.gender = gender
        return groups.map { $0.rule.holds(for: profile) }
      }.uniqued()
    }
  }

  /// How many kinds there are of the gender that has most.
  public var kindCount: Int { kinds.values.map(\.count).max() ?? 0 }

  /// The kinds of people of a gender; where no column tells the gender, it need not be known.
  func kinds(of gender: GenderCategory, isTold: Bool) -> [Kind] {
    let own = kinds[gender] ?? []
    return isTold ? own : (own + (kinds[.unknown] ?? [])).uniqued()
  }

  /// Every row that a table tells of, or that follows at once from two that it tells of; of those
  /// with the same people in them the first.
  var rows: [StatementGroup.Row] {
    let told = codes.flatMap { [StatementGroup.Row.category($0), .knownOf($0)] }
    let all =
      told + codes.flatMap { [.outside($0), .unknownOf($0)] }
      + pairs.flatMap { pair in
        [(true, true), (true, false), (false, true), (false, false)].map { isOne, isOther in
          .pair(pair[0], isOne, pair[1], isOther)
        }
      }
    let everyone = kinds.values.flatMap(\.self).uniqued()
    var seen: Set<[Bool]> = []
    return all.filter { row in
      seen.insert(everyone.map { has($0, in: row) }).inserted || told.contains(row)
    }
  }

  /// Whether people of a kind are in a row.
  func has(_ kind: Kind, in row: StatementGroup.Row) -> Bool {
    func answer(_ code: String) -> Bool? { codes.firstIndex(of: code).flatMap { kind[$0] } }
    return switch row {
    case .everyone: true
    case .category(let code): answer(code) == true
    case .outside(let code): answer(code) == false
    case .knownOf(let code): answer(code) != nil
    case .unknownOf(let code): answer(code) == nil
    case .pair(let one, let isOne, let other, let isOther):
      answer(one) == isOne && answer(other) == isOther
    case .known, .unknown, .kind, .both: false
    }
  }

  /// What a kind is called.
  func row(of kind: Kind) -> StatementGroup.Row {
    func named(_ answer: Bool?) -> [String] { zip(codes, kind).filter { $1 == answer }.map(\.0) }
    return .kind(of: named(true), not: named(false), unknown: named(nil))
  }
}
