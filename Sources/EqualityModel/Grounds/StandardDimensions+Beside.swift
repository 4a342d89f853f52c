extension Dimension {
  public static let privateLife = Dimension(
    "privatliv", ground: .privateLife, label: Text(sv: "familjesituation", en: "family situation"),
    categories: [
      Category("ensam", sv: "ensamboende utan barn", en: "living alone without children"),
      Category("ensam_barn", sv: "ensamstående med barn", en: "single parent"),
      Category("par", sv: "i par utan barn", en: "in a couple without children"),
      Category("par_barn", sv: "i par med barn", en: "in a couple with children"),
      Category("foraldrar", sv: "hos föräldrar eller släkt", en: "with parents or relatives"),
      Category("annat", sv: "annat", en: "something else"),
    ])

  public static let socialBackground = Dimension(
    "social_bakgrund", ground: .socialBackground,
    label: Text(sv: "social bakgrund", en: "social background"), allowsSeveral: true,
    categories: [
      Category(
        "foraldrar_grundskola", sv: "föräldrar utan gymnasieutbildning",
        en: "parents without upper secondary education"),
      Category(
        "foraldrar_gymnasium", sv: "förälder med gymnasieutbildning",
        en: "a parent with upper secondary education"),
      Category(
        "foraldrar_eftergymnasial", sv: "förälder med eftergymnasial utbildning",
        en: "a parent with post-secondary education"),
      Category(
        "svag_ekonomi", sv: "svårt att klara en oväntad utgift",
        en: "hard to manage an unexpected expense"),
    ])

  public static let education = Dimension(
    "education", ground: nil, label: Text(sv: "utbildning", en: "education"),
    categories: [
      Category(
        "ej_slutford", sv: "ingen avslutad grundskola", en: "compulsory school not completed"),
      Category("grundskola", sv: "grundskola", en: "compulsory school"),
      Category("gymnasium", sv: "gymnasium", en: "upper secondary school"),
      Category("eftergymnasial", sv: "eftergymnasial", en: "post-secondary education"),
    ])

  /// What one lived on or did in the week before the start, after SUS (DOMAIN.md 3.1, 6.3).
  public static let occupation = Dimension(
    "occupation_before", ground: nil,
    label: Text(sv: "sysselsättning före start", en: "occupation before the start"),
    allowsSeveral: true,
    categories: [
      Category("arbete", sv: "arbete", en: "work"),
      Category("studier", sv: "studier", en: "studies"),
      Category("arbetssokande", sv: "arbetssökande", en: "job seeking"),
      Category(
        "aktivitetsersattning", sv: "aktivitetsersättning", en: "activity compensation"),
      Category("sjukpenning", sv: "sjukpenning", en: "sickness benefit"),
      Category("a_kassa", sv: "a-kassa", en: "unemployment insurance"),
      Category("forsorjningsstod", sv: "försörjningsstöd", en: "social assistance"),
      Category("ingen", sv: "inget av detta", en: "none of these", standsAlone: true),
    ])

  public static let literacy = Dimension(
    "literacy", ground: nil, label: Text(sv: "läser och skriver", en: "reads and writes"),
    categories: [
      Category("utan_hjalp", sv: "utan hjälp", en: "without help"),
      Category("med_hjalp", sv: "med hjälp", en: "with help"),
      Category("inte", sv: "inte", en: "does not"),
    ])

  public static let digitalAccess = Dimension(
    "digital_access", ground: nil, label: Text(sv: "digital tillgång", en: "digital access"),
    allowsSeveral: true,
    categories: [
      Category("bankid", sv: "BankID", en: "BankID"),
      Category("smartphone", sv: "smarttelefon", en: "smartphone"),
      Category("dator", sv: "dator", en: "computer"),
      Category("rad_surf", sv: "råd med surf", en: "can afford data"),
      Category("e_tjanster", sv: "klarar e-tjänster ensam", en: "can use e-services alone"),
      Category("inget", sv: "inget av detta", en: "none of these", standsAlone: true),
    ])
}

extension Dimension {
  /// Ages in bands: what the answers of a survey hold instead of a year of birth.
  public static let ageBand = Dimension(
    "age_band", ground: .age, label: Text(sv: "ålder", en: "age"),
    categories: [
      Category("u16", sv: "under 16 år", en: "under 16"),
      Category("16_19", sv: "16–19 år", en: "16–19"),
      Category("20_24", sv: "20–24 år", en: "20–24"),
      Category("25_29", sv: "25–29 år", en: "25–29"),
      Category("30_35", sv: "30–35 år", en: "30–35"),
      Category("36_54", sv: "36–54 år", en: "36–54"),
      Category("55_plus", sv: "55 år eller äldre", en: "55 or older"),
    ])
}
