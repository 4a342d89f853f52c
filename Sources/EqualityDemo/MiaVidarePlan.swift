import EqualityModel

extension DemoPlan {
  /// The outline of “MIA Vidare” (DOMAIN.md 1.1): eight subprojects and 21 municipalities.
  ///
  /// Where the source documents name no association or municipality, the name is a number.
  static let miaVidare = DemoPlan(
    code: "MIA", name: "MIA Vidare", target: 1900, letter: "M",
    months: Month(year: 2020, month: 6)!...Month(year: 2022, month: 9)!, ages: 16...64,
    branches: [
      subproject("STHLM", "Stockholm", [Municipality("STO", "Stockholm", size: 380)]),
      subproject("SUND", "Sundbyberg", sundbyberg),
      subproject("SOD", "Södertälje", [Municipality("SOD", "Södertälje", size: 260)]),
      subproject("HBS", "Huddinge, Botkyrka och Salem", huddingeBotkyrkaSalem),
      subproject("OSO", "Östra Södertörn", ostraSodertorn),
      subproject("SUVS", "Sollentuna, Upplands Väsby och Sigtuna", sollentunaVasbySigtuna),
      subproject("ROSL", "Roslagen", roslagen),
      subproject("DP8", "Delprojekt 8", eighth),
    ])

  private static func subproject(
    _ code: String, _ name: String, _ municipalities: [Municipality]
  ) -> Branch {
    Branch(code: code, name: name, kind: .subproject, municipalities: municipalities)
  }

  private static let sundbyberg = [
    Municipality("SUN", "Sundbyberg", size: 90),
    Municipality("UPB", "Upplands-Bro", size: 20),
  ]

  private static let huddingeBotkyrkaSalem = [
    Municipality("HUD", "Huddinge", size: 150),
    Municipality("BOT", "Botkyrka", size: 140),
    Municipality("SAL", "Salem", size: 20),
  ]

  private static let ostraSodertorn = [
    Municipality("1", "Östra Södertörn kommun 1", size: 190),
    Municipality("2", "Östra Södertörn kommun 2", size: 90),
    Municipality("3", "Östra Södertörn kommun 3", size: 60),
  ]

  private static let sollentunaVasbySigtuna = [
    Municipality("SOL", "Sollentuna", size: 90),
    Municipality("UPV", "Upplands Väsby", size: 70),
    Municipality("SIG", "Sigtuna", size: 75),
  ]

  private static let roslagen = [
    Municipality("DAN", "Danderyd", size: 15),
    Municipality("NOR", "Norrtälje", size: 110),
    Municipality("TAB", "Täby", size: 45),
    Municipality("VAL", "Vallentuna", size: 30),
    Municipality("VAX", "Vaxholm", size: 8),
    Municipality("OST", "Österåker", size: 45),
  ]

  private static let eighth = [
    Municipality("1", "Delprojekt 8 kommun 1", size: 60),
    Municipality("2", "Delprojekt 8 kommun 2", size: 45),
  ]
}
