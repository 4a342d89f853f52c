/// A way to divide ages into bands (DOMAIN.md 6.3).
///
/// An age is the year of the event less the year of birth, as the register knows no more.
public enum AgeBands: Int, CodeList {
  /// The young whom Rätt stöd för mig! is for.
  case young = 1

  /// The bands of the Social Fund 2014–2020.
  case esf2014 = 2

  /// The bands of the Social Fund since 2021.
  case esfPlus = 3

  /// Ten years a band.
  case tens = 4

  public var code: String {
    switch self {
    case .young: "rsfm"
    case .esf2014: "esf2014"
    case .esfPlus: "esfplus"
    case .tens: "ten"
    }
  }

  public var label: Text {
    switch self {
    case .young: Text(sv: "16–35 år", en: "16–35 years")
    case .esf2014: Text(sv: "ESF 2014–2020", en: "ESF 2014–2020")
    case .esfPlus: Text(sv: "ESF+", en: "ESF+")
    case .tens: Text(sv: "tioårsklasser", en: "ten years")
    }
  }

  public var synonyms: [String] { [] }

  /// The bands in order of age: between them they may leave ages out.
  public var ranges: [AgeRange] {
    let ends: [(Int, Int?)] =
      switch self {
      case .young: [(16, 19), (20, 24), (25, 29), (30, 35)]
      case .esf2014: [(0, 24), (25, 54), (55, nil)]
      case .esfPlus: [(0, 17), (18, 29), (30, 54), (55, nil)]
      case .tens: [(0, 9), (10, 19), (20, 29), (30, 39), (40, 49), (50, 59), (60, nil)]
      }
    return ends.compactMap { AgeRange(from: $0, through: $1) }
  }

  /// The position of the band that this age is in; nil where none has it.
  public func band(of age: Int) -> Int? { ranges.firstIndex { $0.contains(age) } }
}
