/// What makes someone one of a group: conditions on what is known of a person.
///
/// A condition on what is not known neither holds nor fails. So it is with several: whoever fails
/// one of all that must hold is not of the group, whatever is not known of the others.
public indirect enum GroupRule: Hashable, Sendable {
  case all([GroupRule])
  case any([GroupRule])

  /// Any of these categories was chosen.
  case chosen(dimension: String, anyOf: [String])

  /// Any of these categories was not chosen, in an answer that could have chosen it.
  case lacking(dimension: String, anyOf: [String])

  /// The age in the year when the project first reached the person.
  case ages(AgeRange)

  case genders([GenderCategory])

  /// What is known of a person.
  public struct Profile: Hashable, Sendable {
    public var gender: GenderCategory
    public var age: Int?

    /// The codes that were chosen, by the code of the dimension; of others there is no answer.
    public var answers: [String: Set<String>]

    public init(
      gender: GenderCategory = .unknown, age: Int? = nil, answers: [String: Set<String>] = [:]
    ) {
      self.gender = gender
      self.age = age
      self.answers = answers
    }
  }

  /// Whether it holds for a person; nil where that is not known.
  public func holds(for person: Profile) -> Bool? {
    switch self {
    case .all(let rules): Self.firm(rules.map { $0.holds(for: person) }, unless: false)
    case .any(let rules): Self.firm(rules.map { $0.holds(for: person) }, unless: true)
    case .chosen(let dimension, let codes):
      person.answers[dimension].map { !$0.isDisjoint(with: codes) }
    case .lacking(let dimension, let codes):
      person.answers[dimension].map { !$0.isSuperset(of: codes) }
    case .ages(let ages): person.age.map(ages.contains)
    case .genders(let genders):
      person.gender == .unknown ? nil : genders.contains(person.gender)
    }
  }

  /// The answer that one part decides by itself; else what all parts say, where all say something.
  private static func firm(_ parts: [Bool?], unless deciding: Bool) -> Bool? {
    if parts.contains(deciding) { return deciding }
    return parts.contains(nil) ? nil : !deciding
  }

  /// The conditions that it is made of.
  public var conditions: [GroupRule] {
    switch self {
    case .all(let rules), .any(let rules): rules.flatMap(\.conditions)
    default: [self]
    }
  }

  /// What a condition is about: the code of a dimension, or `age`; nil for gender, which every table
  /// is divided by, and for what is made of conditions.
  public var subject: String? {
    switch self {
    case .chosen(let dimension, _), .lacking(let dimension, _): dimension
    case .ages: ReferenceCount.age
    case .genders, .all, .any: nil
    }
  }
}

extension GroupRule: CustomStringConvertible {
  /// The rule in one line, the same for the same rule.
  public var description: String {
    switch self {
    case .all(let rules): "(" + rules.map(\.description).joined(separator: " & ") + ")"
    case .any(let rules): "(" + rules.map(\.description).joined(separator: " | ") + ")"
    case .chosen(let dimension, let codes): "\(dimension)=" + codes.joined(separator: "/")
    case .lacking(let dimension, let codes): "\(dimension)≠" + codes.joined(separator: "/")
    case .ages(let ages): "age=\(ages)"
    case .genders(let genders): "gender=" + genders.map(\.code).joined(separator: "/")
    }
  }
}
