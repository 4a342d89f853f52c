extension DerivedDimension {
  /// The derived dimensions that come with the program (DOMAIN.md 6.3).
  public static let standard: [DerivedDimension] = [
    ethnicityGroup, notPerceivedAsWhite, foreignBackground, anyDisability, digitalExclusion,
  ]

  /// Swedish only, Swedish and another ethnicity, or another than Swedish.
  public static let ethnicityGroup = DerivedDimension(
    Dimension(
      "etnicitet_grupp", ground: .ethnicity,
      label: Text(sv: "etnisk tillhörighet, grupperad", en: "ethnicity, grouped"),
      categories: [
        Category("endast_svensk", sv: "endast svensk", en: "Swedish only"),
        Category("svensk_och_annan", sv: "svensk och annan", en: "Swedish and another"),
        Category("annan_an_svensk", sv: "annan än svensk", en: "other than Swedish"),
      ]),
    from: "ethnicity_self", rules: [[.only(["svensk"])], [.and(["svensk"])], [.anything]])

  /// Whoever is not always taken to be white.
  public static let notPerceivedAsWhite = DerivedDimension(
    Dimension(
      "icke_vit", ground: .ethnicity,
      label: Text(sv: "uppfattas inte alltid som vit", en: "not always perceived as white"),
      categories: [
        Category("icke_vit", sv: "nej eller ibland", en: "no or sometimes"),
        Category("vit", sv: "ja", en: "yes"),
      ]),
    from: "perceived_white", rules: [[.any(of: ["nej", "ibland"])], [.any(of: ["ja"])]])

  /// Statistics Sweden's foreign and Swedish background, since 2003.
  public static let foreignBackground = DerivedDimension(
    Dimension(
      "utlandsk_bakgrund", ground: .ethnicity,
      label: Text(sv: "utländsk och svensk bakgrund", en: "foreign and Swedish background"),
      isProxy: true,
      categories: [
        Category("utlandsk", sv: "utländsk bakgrund", en: "foreign background"),
        Category("svensk", sv: "svensk bakgrund", en: "Swedish background"),
      ]),
    from: "birth_background",
    rules: [
      [.any(of: ["utrikes", "inrikes_tva_utrikes"])],
      [.any(of: ["inrikes_en_utrikes", "inrikes_tva_inrikes"])],
    ])

  /// Any disability at all.
  public static let anyDisability = DerivedDimension(
    Dimension(
      "funktionsnedsattning", ground: .disability,
      label: Text(sv: "någon funktionsnedsättning", en: "any disability"),
      categories: [
        Category("nej", sv: "nej", en: "no"), Category("ja", sv: "ja", en: "yes"),
      ]),
    from: "function_type", rules: [[.only(["ingen"])], [.anything]])

  /// Whoever lacks BankID, or money for data, or both a smartphone and a computer (DOMAIN.md 6.3).
  public static let digitalExclusion = DerivedDimension(
    Dimension(
      "digitalt_utanforskap", ground: nil,
      label: Text(sv: "digitalt utanförskap", en: "digital exclusion"),
      categories: [
        Category("ja", sv: "ja", en: "yes"), Category("nej", sv: "nej", en: "no"),
      ]),
    from: "digital_access",
    rules: [
      [.lacksAny(of: ["bankid", "rad_surf"]), .lacksAll(of: ["smartphone", "dator"])], [.anything],
    ])
}
