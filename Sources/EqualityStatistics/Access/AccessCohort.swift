package import EqualityModel

/// Those whose referrals were open in some months, each at the stage reached when they close.
package struct AccessCohort {
  /// A referral as far as statistics need it.
  package struct Referral {
    /// The pseudonym; nil for a person of whom nothing else is known.
    package let person: String?

    /// The participant's number; nil where there is none.
    package let participant: Int32?
    package let gender: Gender
    package let referred: Month
    package let decision: ReferralDecision

    /// The month of the decision; nil where there is none.
    package let decided: Month?

    package init(
      person: String?, participant: Int32?, gender: Gender, referred: Month,
      decision: ReferralDecision, decided: Month?
    ) {
      self.person = person
      self.participant = participant
      self.gender = gender
      self.referred = referred
      self.decision = decision
      self.decided = decided
    }
  }

  package struct Member: Hashable, Sendable {
    package let gender: GenderCategory
    package let stage: AccessStage

    /// The position of the referral that counts.
    package let referral: Int

    package init(gender: GenderCategory, stage: AccessStage, referral: Int) {
      self.gender = gender
      self.stage = stage
      self.referral = referral
    }
  }

  package let members: [Member]

  /// The cohort of the months after `start`, if there is one, through `end`.
  ///
  /// These are everyone decided on in these months; everyone who waits when they close, however
  /// long, and is counted again when decided on; and everyone referred in them who has taken it back.
  /// Of the last two nobody is told which: so not even who was referred in these months follows from
  /// what was published of those before.
  ///
  /// Whoever was referred several times is one person, accepted if once accepted, else declined if
  /// once declined; of several alike the last counts. Whoever has no pseudonym is one person a
  /// referral, and has
  /// not started as far as is known. Started has who was accepted and has a participation that began
  /// in the month of the referral or later, as it is counted in gender tables; the gender is then
  /// as they count it. Ended has who has started and is no longer in the project.
  package init(
    of referrals: [Referral], stays: [BookedStay], after start: Month?, through end: Month
  ) {
    let own = Dictionary(grouping: stays.filter { $0.participant != 0 }, by: \.participant)
    members = Self.counted(referrals, after: start, through: end).map { position in
      let referral = referrals[position]
      let stays = referral.participant.flatMap { own[$0] } ?? []
      let stage = Self.stage(of: referral, stays, at: end)
      let isCounted = stage == .ongoing || stage == .ended
      let first = isCounted ? stays.min { $0.start < $1.start } : nil
      let gender = first.flatMap { Gender(rawValue: Int($0.gender)) }
      return Member(
        gender: GenderCategory(gender ?? referral.gender), stage: stage, referral: position)
    }
  }

  /// The positions of the referrals that count, one a person.
  private static func counted(
    _ referrals: [Referral], after start: Month?, through end: Month
  ) -> [Int] {
    var places: [String: Int] = [:]
    var anonymous: [Int] = []
    for (position, referral) in referrals.enumerated() {
      guard let standing = referral.standing(after: start, through: end) else { continue }
      guard let person = referral.person else {
        anonymous.append(position)
        continue
      }
      if let other = places[person].map({ referrals[$0] }),
        let before = other.standing(after: start, through: end),
        (before, other.lastMonth) > (standing, referral.lastMonth)
      {
        continue
      }
      places[person] = position
    }
    return (places.values + anonymous).sorted()
  }

  private static func stage(
    of referral: Referral, _ stays: [BookedStay], at end: Month
  ) -> AccessStage {
    guard let decided = referral.decided, decided <= end else { return .undecided }
    guard referral.decision == .accepted else { return .declined }
    let last = Int(end.ordinal)
    let spans = stays.compactMap { stay -> (began: Int, ended: Int)? in
      guard case .dated(let began, let ended) = Span(from: Int(stay.start), to: Int(stay.end)),
        began <= last
      else { return nil }
      return (began, ended)
    }
    guard spans.contains(where: { $0.began >= Int(referral.referred.ordinal) }) else {
      return .notStarted
    }
    return spans.contains { $0.ended > last } ? .ongoing : .ended
  }
}

extension AccessCohort.Referral {
  /// What is known of it, the more the later.
  fileprivate enum Standing: Int, Comparable {
    case undecided, declined, accepted

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// How it stands when some months close; nil where it is not of these months.
  fileprivate func standing(after start: Month?, through end: Month) -> Standing? {
    func isWithin(_ month: Month) -> Bool { month <= end && start.map { $0 < month } ?? true }
    if let decided, decided <= end {
      guard isWithin(decided) else { return nil }
      return decision == .accepted ? .accepted : .declined
    }
    let isOpen = decision == .withdrew ? isWithin(referred) : referred <= end
    return isOpen ? .undecided : nil
  }

  fileprivate var lastMonth: Month { decided ?? referred }
}
