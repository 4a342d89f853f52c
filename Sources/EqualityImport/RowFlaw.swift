public import EqualityModel

/// What is wrong with a row beside others, or with two of its cells together.
public enum RowFlaw: Hashable, Sendable {
  case endBeforeStart

  /// A referral was decided before it came.
  case decidedBeforeReferred

  /// The same participant, unit and start as on an earlier line.
  case repeatedParticipation(line: Int)

  /// The participant has another value on an earlier line.
  case contradiction(line: Int)

  /// The supplier has other policies on an earlier line.
  case contradictorySupplier(line: Int)

  /// The supplier, and the day of the visit where there is one, are on an earlier line.
  case repeatedSupplier(line: Int)

  /// A mapping file says twice what one value means.
  case repeatedMapping(line: Int)

  public var text: Text {
    switch self {
    case .endBeforeStart:
      Text(
        sv: "slutet ligger före starten. Slutet ska vara samma dag som starten eller senare.",
        en: "the end comes before the start. It should be the same day or later.")
    case .decidedBeforeReferred:
      Text(
        sv: "beslutet ligger före remitteringen. Det ska vara samma månad eller senare.",
        en: "the decision comes before the referral. It should be the same month or later.")
    case .repeatedParticipation(let line):
      Text(
        sv: "samma deltagare, enhet och start finns redan på rad \(line). Ta bort den ena raden.",
        en: "the same participant, unit and start are already on line \(line). Remove one of them.")
    case .contradiction(let line):
      Text(
        sv: "deltagaren har ett annat värde på rad \(line). Skriv samma på alla rader, eller lämna "
          + "tomt.",
        en: "the participant has another value on line \(line). Write the same on all lines, or "
          + "leave empty.")
    case .contradictorySupplier(let line):
      Text(
        sv: "leverantören har andra policyer på rad \(line). Skriv samma på alla dess rader.",
        en: "the supplier has other policies on line \(line). Write the same on all its lines.")
    case .repeatedSupplier(let line):
      Text(
        sv: "samma leverantör och besöksdag finns redan på rad \(line). Ta bort den ena raden.",
        en: "the same supplier and day of a visit are already on line \(line). Remove one of them.")
    case .repeatedMapping(let line):
      Text(
        sv: "samma kolumn och värde kopplas redan på rad \(line). Ta bort den ena raden.",
        en: "the same column and value are already mapped on line \(line). Remove one of them.")
    }
  }
}
