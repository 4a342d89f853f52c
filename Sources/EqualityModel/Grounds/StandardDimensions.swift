extension Dimension {
  /// The dimensions that come with the program, in the order of the grounds, the others last.
  public static let standard: [Dimension] = grounds + besideTheGrounds

  /// The dimensions of the grounds of the law.
  private static let grounds: [Dimension] = [
    genderIdentity, transExperience, ethnicity, perceivedAsWhite, birthBackground, birthRegion,
    religion, visibleReligion, functioning, sexualOrientation,
  ]

  /// Private life, social background, and what the target groups are made of.
  private static let besideTheGrounds: [Dimension] = [
    privateLife, socialBackground, education, occupation, literacy, digitalAccess,
  ]

  public static let genderIdentity = Dimension(
    "gender_identity", ground: .sex, label: Text(sv: "kön", en: "gender"), allowsSeveral: true,
    categories: [
      Category("kvinna", sv: "kvinna", en: "woman"), Category("man", sv: "man", en: "man"),
      Category("ickebinar", sv: "ickebinär", en: "non-binary"),
      Category("annat", sv: "annat", en: "another gender"),
    ])

  public static let transExperience = Dimension(
    "trans_experience", ground: .transgender,
    label: Text(sv: "transerfarenhet", en: "trans experience"),
    categories: [Category("ja", sv: "ja", en: "yes"), Category("nej", sv: "nej", en: "no")])

  public static let ethnicity = Dimension(
    "ethnicity_self", ground: .ethnicity,
    label: Text(sv: "etnisk tillhörighet", en: "ethnicity"), allowsSeveral: true,
    categories: [
      Category("svensk", sv: "svensk", en: "Swedish"),
      Category("samisk", sv: "samisk", en: "Sámi"),
      Category("sverigefinsk", sv: "sverigefinsk", en: "Sweden Finnish"),
      Category(
        "tornedalsk", sv: "tornedaling, kvän eller lantalaiset",
        en: "Tornedalian, Kven or Lantalaiset"),
      Category("romsk", sv: "romsk", en: "Roma"), Category("judisk", sv: "judisk", en: "Jewish"),
      Category("nordisk_annan", sv: "annan nordisk", en: "other Nordic"),
      Category("europeisk_annan", sv: "annan europeisk", en: "other European"),
      Category(
        "mena", sv: "från Mellanöstern eller Nordafrika", en: "Middle Eastern or North African"),
      Category("afrika_ssa", sv: "från Afrika söder om Sahara", en: "sub-Saharan African"),
      Category("asien", sv: "asiatisk", en: "Asian"),
      Category("latinamerika", sv: "latinamerikansk", en: "Latin American"),
      Category("annan", sv: "annan", en: "another ethnicity"),
    ])

  public static let perceivedAsWhite = Dimension(
    "perceived_white", ground: .ethnicity,
    label: Text(sv: "uppfattas som vit av andra", en: "perceived as white by others"),
    categories: [
      Category("ja", sv: "ja", en: "yes"), Category("ibland", sv: "ibland", en: "sometimes"),
      Category("nej", sv: "nej", en: "no"),
    ])

  public static let birthBackground = Dimension(
    "birth_background", ground: .ethnicity,
    label: Text(sv: "födelsebakgrund", en: "birth background"), isProxy: true,
    categories: [
      Category("utrikes", sv: "utrikes född", en: "foreign-born"),
      Category(
        "inrikes_tva_utrikes", sv: "inrikes född, två utrikes födda föräldrar",
        en: "born in Sweden, both parents foreign-born"),
      Category(
        "inrikes_en_utrikes", sv: "inrikes född, en utrikes född förälder",
        en: "born in Sweden, one parent foreign-born"),
      Category(
        "inrikes_tva_inrikes", sv: "inrikes född, två inrikes födda föräldrar",
        en: "born in Sweden, both parents born in Sweden"),
    ])

  public static let birthRegion = Dimension(
    "birth_region", ground: .ethnicity,
    label: Text(sv: "födelseregion", en: "region of birth"), isProxy: true,
    categories: [
      Category("sverige", sv: "Sverige", en: "Sweden"),
      Category("norden_ovr", sv: "Norden utom Sverige", en: "Nordic countries except Sweden"),
      Category(
        "eu_efta_ovr", sv: "EU och Efta utom Norden", en: "EU and EFTA except Nordic countries"),
      Category("ovriga_varlden", sv: "övriga världen", en: "rest of the world"),
    ])

  public static let religion = Dimension(
    "religion", ground: .religion, label: Text(sv: "religion eller tro", en: "religion or belief"),
    allowsSeveral: true,
    categories: [
      Category("ingen", sv: "ingen", en: "none", standsAlone: true),
      Category("kristen", sv: "kristen", en: "Christian"),
      Category("muslim", sv: "muslim", en: "Muslim"),
      Category("judisk", sv: "judisk", en: "Jewish"),
      Category("buddhist", sv: "buddhist", en: "Buddhist"),
      Category("hindu", sv: "hindu", en: "Hindu"),
      Category("annan_religion", sv: "annan religion", en: "another religion"),
      Category("annan_overtygelse", sv: "annan övertygelse", en: "another belief"),
    ])

  public static let visibleReligion = Dimension(
    "religion_synlig", ground: .religion,
    label: Text(sv: "religionen syns", en: "religion is visible"),
    categories: [
      Category("ja", sv: "ja", en: "yes"), Category("ibland", sv: "ibland", en: "sometimes"),
      Category("nej", sv: "nej", en: "no"),
    ])

  public static let functioning = Dimension(
    "function_type", ground: .disability,
    label: Text(sv: "funktionsnedsättning", en: "disability"), allowsSeveral: true,
    categories: [
      Category("ingen", sv: "ingen", en: "none", standsAlone: true),
      Category("rorelse", sv: "rörelse", en: "mobility"), Category("syn", sv: "syn", en: "vision"),
      Category("horsel", sv: "hörsel", en: "hearing"),
      Category("npf", sv: "neuropsykiatrisk", en: "neurodevelopmental"),
      Category("intellektuell", sv: "intellektuell", en: "intellectual"),
      Category("psykisk", sv: "psykisk", en: "psychosocial"),
      Category("las_skriv", sv: "läsa och skriva", en: "reading and writing"),
      Category("sprak_tal", sv: "språk och tal", en: "language and speech"),
      Category("langvarig_sjukdom", sv: "långvarig sjukdom", en: "long-term illness"),
      Category("annan", sv: "annan", en: "another"),
    ])

  public static let sexualOrientation = Dimension(
    "sexual_orientation", ground: .sexualOrientation,
    label: Text(sv: "sexuell läggning", en: "sexual orientation"),
    categories: [
      Category("hetero", sv: "heterosexuell", en: "heterosexual"),
      Category("homo", sv: "homosexuell, lesbisk eller gay", en: "homosexual, lesbian or gay"),
      Category("bi_pan", sv: "bisexuell eller pansexuell", en: "bisexual or pansexual"),
      Category("asexuell", sv: "asexuell", en: "asexual"),
      Category("annan", sv: "annan", en: "another orientation"),
    ])
}
