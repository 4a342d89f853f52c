/// The categories by which gender is published, women first.
///
/// Non-binary people and people of another gender are shown together, so that they can be shown at
/// all; the store keeps them apart.
public enum GenderCategory: Int, CodeList {
  case woman = 0
  case man = 1
  case other = 2
  case unknown = 3

  public init(_ gender: Gender) {
    switch gender {
    case .woman: self = .woman
    case .man: self = .man
    case .nonBinary, .other: self = .other
    case .unknown: self = .unknown
    }
  }

  public var code: String {
    switch self {
    case .woman: "woman"
    case .man: "man"
    case .other: "other"
    case .unknown: "unknown"
    }
  }

  public var label: Text {
    switch self {
    case .woman: Text(sv: "kvinnor", en: "women")
    case .man: Text(sv: "män", en: "men")
    case .other: Text(sv: "ickebinära eller annat", en: "non-binary or another gender")
    case .unknown: Text(sv: "uppgift saknas", en: "not stated")
    }
  }

  public var synonyms: [String] { [] }
}
