import EqualityImport
public import EqualityModel

/// What is stated of a wave that is to be opened; whatever is nil has not been stated.
public struct WaveProposal: Sendable {
  /// The code in files, such as `2021-host`: letters, digits, `-`, `_` and `.`.
  public var code: String?
  public var purpose: String?
  public var legalBasis: String?
  public var controller: String?

  /// What everyone is told before answering, in paragraphs, before what the questionnaire says itself.
  ///
  /// ``standardInformation`` if nothing more than that.
  public var information: String?

  /// The last day on which single answers may be kept.
  public var retainUntil: PartialDate?

  /// The unit that the wave is about; nil for the whole project.
  public var unit: String?

  /// How many people are asked.
  public var eligibleCount: Int?
  public var consultedWith: String?

  /// What people are asked about themselves.
  public var dimensions: [Dimension]

  public init(code: String? = nil, dimensions: [Dimension] = Questionnaire.asked) {
    self.code = code
    self.dimensions = dimensions
  }
}

extension WaveProposal {
  /// What the questionnaire itself tells everyone: forms show it in their own language.
  public static var standardInformation: String {
    Questionnaire.standard().information.map(\.swedish).joined(separator: "\n")
  }

  /// The wave, once all is stated that must be.
  ///
  /// - Throws: ``WaveRefusal/incomplete(missing:)`` with all that is missing;
  ///   ``WaveRefusal/unsuitable(_:)``.
  func wave() throws(WaveRefusal) -> Wave {
    let stated = try requiredTexts()
    guard let retainUntil else { throw .incomplete(missing: [.retention]) }
    let questionnaire = Questionnaire.standard(asking: dimensions)
    return Wave(
      code: stated.code, purpose: stated.purpose, legalBasis: stated.basis,
      controller: stated.controller, information: stated.information,
      retainUntil: retainUntil, unit: unit, eligibleCount: eligibleCount,
      consultedWith: consultedWith, questionnaire: questionnaire)
  }

  private func requiredTexts() throws(WaveRefusal) -> (
    code: String, purpose: String, basis: String, controller: String, information: String
  ) {
    let missing = WaveRequirement.allCases.filter(isMissing)
    guard missing.isEmpty, let code, let purpose, let legalBasis, let controller, let information
    else { throw .incomplete(missing: missing) }
    let texts: [(WaveRequirement, String)] = [
      (.purpose, purpose), (.legalBasis, legalBasis), (.controller, controller),
    ]
    for (requirement, text) in texts where !FreeText.isSuitable(text) {
      throw .unsuitable(requirement)
    }
    guard Self.isInformation(information) else { throw .unsuitable(.information) }
    guard Self.isCode(code) else { throw .unsuitable(.code) }
    if let consultedWith, !FreeText.isSuitable(consultedWith) { throw .unsuitable(.consultation) }
    return (code, purpose, legalBasis, controller, information)
  }

  private func isMissing(_ requirement: WaveRequirement) -> Bool {
    switch requirement {
    case .code: Self.isBlank(code ?? "")
    case .purpose: Self.isBlank(purpose ?? "")
    case .legalBasis: Self.isBlank(legalBasis ?? "")
    case .controller: Self.isBlank(controller ?? "")
    case .information: Self.isBlank(information ?? "")
    case .retention: retainUntil == nil
    case .consultation: false
    }
  }

  /// Several lines, with nothing in them that cannot be seen.
  private static func isInformation(_ text: String) -> Bool {
    text.count <= 10_000
      && text.unicodeScalars.allSatisfy { scalar in
        scalar == "\n" || scalar == "\r"
          || ![.control, .format].contains(scalar.properties.generalCategory)
      }
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private static func isCode(_ text: String) -> Bool {
    (1...40).contains(text.count)
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}
