/// What a file of participations says about those that it does not mention.
public enum ImportMode: Hashable, Sendable {
  /// Nothing, but that its anonymous rows are all there are in their units and years.
  case update

  /// Nothing: its anonymous rows too come on top of those that the store has.
  case addAnonymous

  /// That there are none: what it does not have is erased.
  case complete
}

extension ImportMode {
  /// What an import in this mode is recorded as.
  var kind: ImportKind { self == .complete ? .completeParticipations : .participations }

  /// The imports after which one of the same file in this mode has nothing to do.
  var precedents: [ImportKind] {
    self == .complete ? [.completeParticipations] : [.participations, .completeParticipations]
  }
}
