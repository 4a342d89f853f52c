/// What a reference population can be divided by: a dimension of a ground, or age, area or gender.
public enum ReferenceDimension: Hashable, Sendable {
  case age
  case municipality
  case gender

  /// One with a closed list of categories.
  case listed(Dimension)

  /// Every dimension that comes with the program, derived ones too.
  public static let all: [ReferenceDimension] =
    [.age, .municipality, .gender] + Dimension.standard.map(Self.listed)
    + DerivedDimension.standard.map { .listed($0.dimension) }
    + TargetGroup.standard.map { .listed($0.dimension) }

  public init?(code: String) {
    guard let found = Self.all.first(where: { $0.code == code.lowercased() }) else { return nil }
    self = found
  }

  public var code: String {
    switch self {
    case .age: ReferenceCount.age
    case .municipality: ReferenceCount.municipality
    case .gender: ReferenceCount.gender
    case .listed(let dimension): dimension.code
    }
  }

  public var label: Text {
    switch self {
    case .age: Text(sv: "ålder", en: "age")
    case .municipality: Text(sv: "kommun", en: "municipality")
    case .gender: Text(sv: "kön", en: "gender")
    case .listed(let dimension): dimension.label
    }
  }

  /// Whether what is known about it is protected as sensitive data.
  public var isSensitive: Bool {
    if case .listed(let dimension) = self { dimension.isSensitive } else { false }
  }

  /// The code of the category that a file calls `text`; nil where there is none.
  public func category(named text: String) -> String? {
    switch self {
    case .age: AgeRange(text)?.description
    case .municipality: text.isEmpty ? nil : text
    case .gender: Gender(matching: text)?.code
    case .listed(let dimension): dimension.category(named: text)?.code
    }
  }
}

extension Dimension {
  /// The category whose code or label is `text`, without regard to case.
  public func category(named text: String) -> Category? {
    let sought = text.lowercased()
    return categories.first { category in
      [category.code, category.label.swedish, category.label.english]
        .contains { $0.lowercased() == sought }
    }
  }
}
