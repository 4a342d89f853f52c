import EqualityModel

extension DemoPlan {
  /// The outline of “Rätt stöd för mig!” (DOMAIN.md 1.1): young people in three associations.
  ///
  /// Names, months, ages and target are public facts; how the participants divide is made up.
  static let rattStod = DemoPlan(
    code: "RSFM", name: "Rätt stöd för mig!", target: 680, letter: "R",
    months: Month(year: 2019, month: 9)!...Month(year: 2022, month: 8)!, ages: 16...35,
    branches: [
      Branch(
        code: "STHLM", name: "Stockholms stad", kind: .association,
        municipalities: [Municipality("STO", "Stockholm", size: 300)]),
      Branch(
        code: "SUVS", name: "Sollentuna, Upplands Väsby och Sigtuna", kind: .association,
        municipalities: [
          Municipality("SOL", "Sollentuna", size: 110),
          Municipality("UPV", "Upplands Väsby", size: 80),
          Municipality("SIG", "Sigtuna", size: 90),
        ]),
      Branch(
        code: "ROSL", name: "Roslagen", kind: .association,
        municipalities: [
          Municipality("DAN", "Danderyd", size: 30),
          Municipality("NOR", "Norrtälje", size: 130),
          Municipality("TAB", "Täby", size: 95),
          Municipality("VAL", "Vallentuna", size: 50),
          Municipality("VAX", "Vaxholm", size: 12),
          Municipality("OST", "Österåker", size: 70),
        ]),
    ])
}
