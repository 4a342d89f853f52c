/// Something that was not as it should be, as someone has reported it.
///
/// A report is not a legal finding. Nothing says whom it concerns or who wrote it.
public struct Deviation: Hashable, Sendable {
  /// When it was received: a month.
  public var received: Month

  /// The code of the unit.
  public var unit: String
  public var level: DeviationLevel

  /// The grounds that it is said to have to do with; none where that is not said.
  public var grounds: [Ground]
  public var area: DeviationArea
  public var status: DeviationStatus

  /// The month in which it was closed; nil while it is not.
  public var closed: Month?

  /// What someone wrote about it: kept apart, for as long as it says, and shown nowhere.
  public var note: Note?

  public struct Note: Hashable, Sendable {
    public let text: String
    public let retainUntil: PartialDate

    public init(text: String, retainUntil: PartialDate) {
      self.text = text
      self.retainUntil = retainUntil
    }
  }

  public init(
    received: Month, unit: String, level: DeviationLevel, grounds: [Ground], area: DeviationArea,
    status: DeviationStatus, closed: Month? = nil, note: Note? = nil
  ) {
    self.received = received
    self.unit = unit
    self.level = level
    self.grounds = grounds
    self.area = area
    self.status = status
    self.closed = closed
    self.note = note
  }
}

/// Whether a deviation concerns one person or the way things are done.
public enum DeviationLevel: Int, CodeList {
  case individual = 1
  case structural = 2
  case unclear = 3

  public var code: String {
    switch self {
    case .individual: "individual"
    case .structural: "structural"
    case .unclear: "unclear"
    }
  }

  public var label: Text {
    switch self {
    case .individual: Text(sv: "individuell", en: "individual")
    case .structural: Text(sv: "strukturell", en: "structural")
    case .unclear: Text(sv: "oklart", en: "unclear")
    }
  }

  public var synonyms: [String] { [] }
}

/// What a deviation is about (DOMAIN.md 6.3).
public enum DeviationArea: Int, CodeList {
  case treatment = 1
  case support, accessibility, information, decision, selection, supplier, language, digital, other

  public var code: String {
    switch self {
    case .treatment: "treatment"
    case .support: "support"
    case .accessibility: "accessibility"
    case .information: "information"
    case .decision: "decision"
    case .selection: "selection"
    case .supplier: "supplier"
    case .language: "language"
    case .digital: "digital"
    case .other: "other"
    }
  }

  public var label: Text {
    switch self {
    case .treatment: Text(sv: "bemötande", en: "treatment")
    case .support: Text(sv: "stöd", en: "support")
    case .accessibility: Text(sv: "tillgänglighet", en: "accessibility")
    case .information: Text(sv: "information", en: "information")
    case .decision: Text(sv: "beslut eller handläggning", en: "decision or handling")
    case .selection: Text(sv: "urval eller tillgång", en: "selection or access")
    case .supplier: Text(sv: "praktik eller leverantör", en: "placement or supplier")
    case .language: Text(sv: "språk eller tolk", en: "language or interpreter")
    case .digital: Text(sv: "digitalt", en: "digital")
    case .other: Text(sv: "annat", en: "other")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .decision: ["beslut", "handläggning", "beslut/handläggning"]
    case .selection: ["urval", "tillgång", "urval/tillgång"]
    case .supplier: ["praktik", "leverantör", "praktik/leverantör"]
    case .language: ["språk", "tolk", "språk/tolk"]
    default: []
    }
  }
}

/// How far the work with a deviation has come.
public enum DeviationStatus: Int, CodeList {
  case open = 1
  case investigating = 2
  case measure = 3
  case closed = 4

  public var code: String {
    switch self {
    case .open: "open"
    case .investigating: "investigating"
    case .measure: "measure"
    case .closed: "closed"
    }
  }

  public var label: Text {
    switch self {
    case .open: Text(sv: "öppen", en: "open")
    case .investigating: Text(sv: "utreds", en: "being investigated")
    case .measure: Text(sv: "åtgärdas", en: "being remedied")
    case .closed: Text(sv: "avslutad", en: "closed")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .investigating: ["utredning"]
    case .measure: ["åtgärd"]
    case .closed: ["stängd"]
    case .open: []
    }
  }
}
