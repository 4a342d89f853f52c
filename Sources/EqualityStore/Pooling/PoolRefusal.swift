/// Why two stores cannot be pooled: all that was found to hinder it.
///
/// Nothing has changed in either. It never says whom it is about.
public struct PoolRefusal: Error, Hashable, Sendable {
  public enum Side: Hashable, Sendable {
    case own, other
  }

  /// What two stores can say differently of a person whom both have.
  public enum Fact: Hashable, Sendable, CaseIterable {
    case gender, birthYear, municipality, consent, answers, participations, referrals
  }

  public enum Hindrance: Hashable, Sendable {
    /// Something has been published: what was promised was promised of each store by itself.
    case published(Side)

    /// What should have been erased by now is there still.
    case overdue(Side)

    /// Both are one and the same file.
    case sameStore

    /// The other store's groups must be larger than the store that takes them in asks for.
    case lowerK(k: Int, kSensitive: Int)

    /// Different projects stand at the top of the units: their codes.
    case roots(own: String, other: String)

    /// Codes of units that both have, and that are not the same unit.
    case units([String])

    /// Codes that units cannot have: too long, or with another meaning.
    case unusableCodes([String])

    /// Codes of dimensions whose lists differ.
    case lists([String])

    /// Codes of target groups that are something else in both.
    case groups([String])

    /// So many pseudonyms occur in both stores.
    case people(Int)

    /// Of so many people whom both have, each says something else.
    case facts([Fact: Int])

    /// Codes of units with anonymous registrations or referrals of the same year in both; `_T` for
    /// the project as a whole.
    case anonymous([String])

    /// Codes of waves whose purpose, legal basis, unit or questions differ, or of which only one
    /// has been erased.
    case waves([String])

    /// Codes of waves into which one and the same file was imported in both.
    case responseFiles([String])

    /// Codes of suppliers of whom both do not say the same.
    case suppliers([String])

    /// Sources of populations that do not say the same in both.
    case sources([String])
  }

  public let hindrances: [Hindrance]

  /// - Throws: the refusal, where there is any hindrance.
  static func check(_ hindrances: [Hindrance?]) throws(PoolRefusal) {
    let found = hindrances.compactMap(\.self)
    guard found.isEmpty else { throw PoolRefusal(hindrances: found) }
  }
}
