import EqualityModel

/// What a file says a participant has declared, and for how long it may be kept.
struct DeclaredFacts {
  var consentDate: PartialDate?
  var consentVersion: String?
  var retainUntil: PartialDate?
  var answers: [String: Answer]

  init(of participant: Participant) {
    consentDate = participant.consentDate
    consentVersion = participant.consentVersion
    retainUntil = participant.retainUntil
    answers = participant.answers
  }

  /// These facts, with those that `later` states in their place.
  func corrected(by later: DeclaredFacts) -> DeclaredFacts {
    var facts = self
    facts.consentDate = later.consentDate ?? consentDate
    facts.consentVersion = later.consentVersion ?? consentVersion
    facts.retainUntil = later.retainUntil ?? retainUntil
    facts.answers.merge(later.answers) { $1 }
    return facts
  }

  /// Whether there is anything at all.
  var isAny: Bool {
    consentDate != nil || consentVersion != nil || retainUntil != nil || !answers.isEmpty
  }
}

extension ParticipantFacts {
  /// Whether the store knows better than a file that states that consent was given.
  ///
  /// Lists are exported anew every month, and one from before a withdrawal must not undo it: only
  /// a consent that was certainly given after it counts.
  func outlives(_ stated: Consent?, given: PartialDate?, withdrawn: PartialDate?) -> Bool {
    guard consent == .withdrawn, stated == .given else { return false }
    guard let given else { return true }
    return !(withdrawn?.isCertainlyBefore(given) ?? true)
  }
}
