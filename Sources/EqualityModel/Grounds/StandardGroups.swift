extension TargetGroup {
  /// The target groups that come with the program (DOMAIN.md 1.3, U14).
  public static let standard: [TargetGroup] = [
    youngWithoutSchool, youngWithDisability, foreignBornWomen, limitedLiteracy,
  ]

  private static let young = GroupRule.ages(.young)

  public static let youngWithoutSchool = TargetGroup(
    "unga_utan_gymnasium", sv: "unga utan gymnasium som varken arbetar eller studerar",
    en: "young people without upper secondary school, neither working nor studying",
    rule: .all([
      young, .chosen(dimension: "education", anyOf: ["ej_slutford", "grundskola"]),
      .lacking(dimension: "occupation_before", anyOf: ["arbete"]),
      .lacking(dimension: "occupation_before", anyOf: ["studier"]),
    ]))

  public static let youngWithDisability = TargetGroup(
    "unga_funktionsnedsattning", sv: "unga med funktionsnedsättning",
    en: "young people with a disability",
    rule: .all([young, .lacking(dimension: "function_type", anyOf: ["ingen"])]))

  public static let foreignBornWomen = TargetGroup(
    "utrikesfodda_kvinnor", sv: "utrikes födda kvinnor", en: "women born abroad",
    rule: .all([
      .genders([.woman]), .chosen(dimension: "birth_background", anyOf: ["utrikes"]),
    ]))

  public static let limitedLiteracy = TargetGroup(
    "begransad_laskunnighet", sv: "läser och skriver inte utan hjälp",
    en: "cannot read and write without help",
    rule: .chosen(dimension: "literacy", anyOf: ["med_hjalp", "inte"]))

  /// Digital exclusion, and everything that may be lacking (DOMAIN.md 6.3, 6.5 R11).
  public static let digital: [TargetGroup] = [
    TargetGroup(
      "digitalt_utanforskap", sv: "digitalt utanförskap", en: "digital exclusion",
      rule: .any([
        lacking("bankid"), lacking("rad_surf"), .all([lacking("smartphone"), lacking("dator")]),
      ])),
    TargetGroup("utan_bankid", sv: "saknar BankID", en: "without BankID", rule: lacking("bankid")),
    TargetGroup(
      "utan_smartphone", sv: "saknar smarttelefon", en: "without a smartphone",
      rule: lacking("smartphone")),
    TargetGroup("utan_dator", sv: "saknar dator", en: "without a computer", rule: lacking("dator")),
    TargetGroup(
      "utan_rad_surf", sv: "har inte råd med surf", en: "cannot afford data",
      rule: lacking("rad_surf")),
    TargetGroup(
      "utan_e_tjanster", sv: "klarar inte e-tjänster ensam", en: "cannot use e-services alone",
      rule: lacking("e_tjanster")),
  ]

  private static func lacking(_ code: String) -> GroupRule {
    .lacking(dimension: Dimension.digitalAccess.code, anyOf: [code])
  }
}
