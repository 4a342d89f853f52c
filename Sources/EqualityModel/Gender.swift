/// A participant's gender, as registered.
///
/// Women come first, as in Swedish official statistics.
public enum Gender: Int, CodeList {
  case woman = 1
  case man = 2
  case nonBinary = 3
  case other = 4
  case unknown = 0

  public static let allCases: [Gender] = [.woman, .man, .nonBinary, .other, .unknown]

  public var code: String {
    switch self {
    case .woman: "woman"
    case .man: "man"
    case .nonBinary: "nonbinary"
    case .other: "other"
    case .unknown: "unknown"
    }
  }

  public var label: Text {
    switch self {
    case .woman: Text(sv: "kvinna", en: "woman")
    case .man: Text(sv: "man", en: "man")
    case .nonBinary: Text(sv: "ickebinär", en: "non-binary")
    case .other: Text(sv: "annat", en: "another gender")
    case .unknown: Text(sv: "uppgift saknas", en: "not stated")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .woman: ["k", "kvinnor", "women", "female", "f", "w"]
    case .man: ["m", "män", "men", "male"]
    case .nonBinary: ["icke-binär", "ickebinar", "nb", "x"]
    case .other: ["annan", "annat kön"]
    case .unknown: ["okänt", "okänd", "vet ej", "uppgift saknas"]
    }
  }
}
