/// A ground of discrimination, or a circumstance that is followed up beside the grounds.
///
/// The seven grounds of diskrimineringslagen (2008:567), 1 kap. 1 §, come first, in the order of the
/// law. Private life and social background are no grounds of the law; the associations follow them
/// up all the same. Skin colour is no ground of its own but a part of ethnicity (1 kap. 5 §).
public enum Ground: Int, CodeList {
  case sex = 1
  case transgender = 2
  case ethnicity = 3
  case religion = 4
  case disability = 5
  case sexualOrientation = 6
  case age = 7
  case privateLife = 8
  case socialBackground = 9

  public var code: String {
    switch self {
    case .sex: "kon"
    case .transgender: "konsoverskridande"
    case .ethnicity: "etnicitet"
    case .religion: "religion"
    case .disability: "funktion"
    case .sexualOrientation: "sexuell_laggning"
    case .age: "alder"
    case .privateLife: "privatliv"
    case .socialBackground: "social_bakgrund"
    }
  }

  /// The words of the law, where it is a ground of the law.
  public var label: Text {
    switch self {
    case .sex: Text(sv: "kön", en: "sex")
    case .transgender:
      Text(
        sv: "könsöverskridande identitet eller uttryck", en: "transgender identity or expression")
    case .ethnicity: Text(sv: "etnisk tillhörighet", en: "ethnicity")
    case .religion: Text(sv: "religion eller annan trosuppfattning", en: "religion or other belief")
    case .disability: Text(sv: "funktionsnedsättning", en: "disability")
    case .sexualOrientation: Text(sv: "sexuell läggning", en: "sexual orientation")
    case .age: Text(sv: "ålder", en: "age")
    case .privateLife: Text(sv: "privatliv", en: "private life")
    case .socialBackground: Text(sv: "social bakgrund", en: "social background")
    }
  }

  /// What to say to participants, where the words of the law may sound like a deviation.
  public var plainLabel: Text {
    switch self {
    case .transgender:
      Text(sv: "könsidentitet eller könsuttryck", en: "gender identity or expression")
    case .ethnicity: Text(sv: "etnisk tillhörighet eller hudfärg", en: "ethnicity or skin colour")
    case .religion: Text(sv: "religion eller tro", en: "religion or belief")
    case .privateLife: Text(sv: "familj eller privatliv", en: "family or private life")
    case .socialBackground: Text(sv: "ekonomi eller bakgrund", en: "money or background")
    default: label
    }
  }

  public var synonyms: [String] {
    switch self {
    case .transgender: ["transgender", "könsidentitet"]
    case .ethnicity: ["ethnicity", "hudfärg"]
    case .disability: ["disability", "funktionshinder"]
    case .sexualOrientation: ["sexual_orientation"]
    case .privateLife: ["private_life"]
    case .socialBackground: ["social_background"]
    case .sex, .religion, .age: []
    }
  }

  /// Whether it is one of the seven grounds of the law.
  public var isStatutory: Bool { rawValue <= Ground.age.rawValue }

  /// Whether what is known about it is protected as sensitive data (DOMAIN.md 4): all but sex and
  /// age, which the register holds on another legal basis.
  public var isSensitive: Bool { self != .sex && self != .age }
}
