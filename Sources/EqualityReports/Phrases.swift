import EqualityModel

/// Every phrase of a report, in every language.
enum Phrases {
  static let draft = Text(
    sv: "UTKAST – inte publicerat. Skyddat precis som det skulle publiceras.",
    en: "DRAFT – not published. Protected exactly as it would be published.")

  static func title(_ report: GenderReport) -> Text {
    let counted = counted(report)
    return Text(
      sv: "\(report.project): \(counted(.swedish)) efter kön, "
        + PeriodName(period: report.period).text(.swedish),
      en: "\(report.project): \(counted(.english)) by gender, "
        + PeriodName(period: report.period).text(.english))
  }

  /// What the table counts: both, where it has the whole project and its units.
  private static func counted(_ report: GenderReport) -> Text {
    let kinds = [Counting.persons, .participations].filter { kind in
      report.units.contains { report.counting(of: $0) == kind }
    }
    return Text(
      sv: kinds.map { $0.label(.swedish) }.joined(separator: " och "),
      en: kinds.map { $0.label(.english) }.joined(separator: " and "))
  }

  static func release(_ number: Int) -> Text {
    Text(sv: "Publicering nr \(number)", en: "Release no. \(number)")
  }

  static let total = Text(sv: "totalt", en: "total")
  static let unit = Text(sv: "enhet", en: "unit name")
  static let measure = Text(sv: "mått", en: "measure name")
  static let gender = Text(sv: "kön", en: "gender name")
  static let countedColumn = Text(sv: "räknar", en: "counts")
  static let count = Text(sv: "Antal", en: "Number")
  static let genderShare = Text(sv: "Könsfördelning (%)", en: "Gender distribution (%)")
  static let genderShareColumn = Text(sv: "könsfördelning (%)", en: "gender distribution (%)")
  static let balance = Text(sv: "40/60", en: "40/60")

  static func withinGender(_ report: GenderReport) -> Text {
    report.isDivided
      ? Text(sv: "Andel av alla (%)", en: "Share of all (%)")
      : Text(sv: "Andel av nådda (%)", en: "Share of reached (%)")
  }

  static func withinGenderColumn(_ report: GenderReport) -> Text {
    report.isDivided
      ? Text(
        sv: "andel av alla av samma kön i \(report.units[0].name) (%)",
        en: "share of all of the same gender in \(report.units[0].name) (%)")
      : Text(
        sv: "andel av nådda av samma kön (%)", en: "share of reached of the same gender (%)")
  }

  static let ofWomen = Text(sv: "av kvinnor", en: "of women")
  static let ofMen = Text(sv: "av män", en: "of men")

  /// The short heads of the columns, women first, one a line.
  static func head(_ category: GenderCategory) -> Text {
    switch category {
    case .woman: Text(sv: "Kvinnor", en: "Women")
    case .man: Text(sv: "Män", en: "Men")
    case .other: Text(sv: "Ickebinära\neller annat", en: "Non-binary\nor another")
    case .unknown: Text(sv: "Uppgift\nsaknas", en: "Not\nstated")
    }
  }

  static let womenAndMenHead = Text(sv: "Kvinnor\noch män", en: "Women\nand men")
  static let markColumn = Text(sv: "märkning", en: "mark")
  static let totalHead = Text(sv: "Totalt", en: "Total")

  static func balance(_ balance: GenderBalance) -> Text {
    let (women, men) = (balance.womenPerMille, balance.menPerMille)
    let shares = Text(
      sv: "\(decimal(women, ","))/\(decimal(men, ","))",
      en: "\(decimal(women, "."))/\(decimal(men, "."))")
    let direction =
      switch balance.direction {
      case .moreWomen: Text(sv: "fler kvinnor", en: "more women")
      case .moreMen: Text(sv: "fler män", en: "more men")
      case .equal: Text(sv: "lika många", en: "as many of each")
      }
    return balance.isEven
      ? Text(
        sv: "jämn, \(direction.swedish) (\(shares.swedish))",
        en: "even, \(direction.english) (\(shares.english))")
      : Text(
        sv: "\(direction.swedish) (\(shares.swedish))",
        en: "\(direction.english) (\(shares.english))")
  }

  /// So many per mille in percent, with a decimal where it is not zero.
  private static func decimal(_ perMille: Int, _ point: String) -> String {
    let tenths = perMille % 10
    return String(perMille / 10) + (tenths == 0 ? "" : point + String(tenths))
  }

  static func notes(_ report: GenderReport) -> [Text] {
    let hasProject = report.units.contains { report.counting(of: $0) == .persons }
    let hasUnits = report.units.contains { report.counting(of: $0) == .participations }
    return [
      report.showsNothing ? nothingShown : nil, protected(k: report.k),
      report.hasUntoldColumn ? untoldColumn : nil, zero,
      report.revised.isEmpty ? nil : revised(k: report.k),
      report.needsWomenAndMen ? womenAndMen : nil, hasProject ? persons : nil,
      hasProject ? comingBack(isNewAgain: report.countsReturns) : nil,
      hasUnits ? participations : nil, hasProject && hasUnits ? sum : nil,
      report.measures.contains(.undated) ? undated : nil, genderShareNote,
      withinGenderNote(report), balanceNote, rounding,
    ].compactMap { $0 }
  }

  private static let nothingShown = Text(
    sv: "Ingen siffra i tabellen går att visa bredvid det som redan är publicerat, eller för att "
      + "deltagarna är för få. Inte heller nollor visas.",
    en: "No figure of the table can be shown beside what has been published already, or because "
      + "the participants are too few. Zeros are not shown either.")

  private static func protected(k: Int) -> Text {
    Text(
      sv: "..  Skyddad: färre än \(k), eller döljs för att skydda någon annan uppgift.",
      en: "..  Protected: fewer than \(k), or hidden to protect another figure.")
  }

  private static let untoldColumn = Text(
    sv: "En kolumn där en enhet bara har .. visar inte heller nollor: den säger inte om någon "
      + "finns där.",
    en: "A column in which a unit has nothing but .. shows no zeros either: it does not tell "
      + "whether anyone is there.")

  private static func revised(k: Int) -> Text {
    Text(
      sv: "r  Räknar också minst \(k) personer som kom eller slutade tidigare, men registrerades "
        + "eller rättades först när de månaderna var publicerade. En siffra utan r kan ha färre.",
      en: "r  Also counts at least \(k) people who came or left earlier, but were registered or "
        + "corrected when those months had been published. A figure without r may have fewer.")
  }

  private static let womenAndMen = Text(
    sv: "Kvinnor och män: summan av de två kolumnerna, där totalen är skyddad.",
    en: "Women and men: the sum of the two columns, where the total is protected.")

  private static let undated = Text(
    sv: "Månad okänd: hur många av periodens registreringar som har datum med bara år. "
      + "De räknas i hela år, inte i månader och kvartal.",
    en: "Month unknown: how many of the period's registrations have dates of only a year. "
      + "They are counted in whole years, not in months and quarters.")

  private static let zero = Text(
    sv: "–  Noll.   .  Går inte att beräkna.", en: "–  Zero.   .  Cannot be calculated.")

  private static let persons = Text(
    sv: "Hela projektet räknar varje deltagare en gång. Den som byter enhet utan uppehåll är där "
      + "varken avslutad eller ny.",
    en: "The whole project counts each participant once. Whoever changes units without a break "
      + "has neither ended nor is new there.")

  private static func comingBack(isNewAgain: Bool) -> Text {
    let (sv, en) =
      isNewAgain
      ? ("är ny igen, men nådd bara en gång", "is new again, but reached only once")
      : ("är ny och nådd bara första gången", "is new and reached the first time only")
    return Text(
      sv: "Den som kommer tillbaka efter ett månadsskifte utan pågående deltagande \(sv).",
      en: "Whoever comes back after the end of a month with nothing ongoing \(en).")
  }

  private static let participations = Text(
    sv: "I enheterna räknas varje deltagande för sig: den som deltar två gånger räknas två gånger.",
    en: "In the units each participation counts for itself: whoever takes part twice counts twice.")

  private static let sum = Text(
    sv: "Enheternas summa kan därför vara större än hela projektet.",
    en: "The sum of the units can therefore be larger than the whole project.")

  private static let genderShareNote = Text(
    sv: "Könsfördelning: andel av alla som har uppgift om kön.",
    en: "Gender distribution: share of everyone whose gender is stated.")

  private static func withinGenderNote(_ report: GenderReport) -> Text {
    let name = report.units[0].name
    return report.isDivided
      ? Text(
        sv: "Andel av alla: hur många procent av alla kvinnor, eller män, i \(name).",
        en: "Share of all: percent of all women, or men, in \(name).")
      : Text(
        sv: "Andel av nådda: hur många procent av alla kvinnor, eller män, som har nåtts.",
        en: "Share of reached: percent of all women, or men, who have been reached.")
  }

  private static let balanceNote = Text(
    sv: "40/60: kvinnor/män i procent av kvinnor och män. Jämn när den minsta andelen är minst "
      + "40 procent. Visas när de är minst 20.",
    en: "40/60: women/men in percent of women and men. Even when the smaller share is at least "
      + "40 percent. Shown when they are at least 20.")

  private static let rounding = Text(
    sv: "Andelarna är avrundade, så summan blir inte alltid 100.",
    en: "Shares are rounded and do not always add up to 100.")
}
