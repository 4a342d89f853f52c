import EqualityData

extension ReachError {
  /// What it says, and how the tool ends for it.
  var failure: (text: Text, status: ExitStatus) {
    switch self {
    case .unknownDimension(let code, let known):
      let list = known.joined(separator: ", ")
      return (
        Text(
          sv: "det finns ingen dimension ”\(code)”. Så här kan den vara: \(list).",
          en: "there is no dimension “\(code)”. It can be: \(list)."), .wrongUsage
      )
    case .genderTableFirst(let month):
      return (
        Text(
          sv: "publicera först könstabellen som slutar \(month), för hela projektet: "
            + "jamlik publish gender STORE --period \(month)",
          en: "first publish the gender table that ends in \(month), of the whole project: "
            + "jamlik publish gender STORE --period \(month)"), .wrongUsage
      )
    case .noGenderIsPublished(let month):
      return (
        Text(
          sv: "hur många som nåtts t.o.m. \(month) är skyddat för alla kön, så det finns inget att "
            + "dela upp. Försök med en senare månad.",
          en: "how many are reached through \(month) is protected for every gender, so there is "
            + "nothing to divide. Try a later month."), .refusedToProtectPeople
      )
    case .noOngoingIsPublished(let month):
      return (
        Text(
          sv:
            "könstabellen t.o.m. \(month) visar inte för något kön både hur många som nåtts och hur "
            + "många som är pågående. Tillgång delas bara upp på kön där båda visas. Försök med en "
            + "senare månad.",
          en:
            "the gender table through \(month) shows of no gender both how many are reached and how "
            + "many are ongoing. Access is divided only by genders of which it shows both. Try a "
            + "later month."), .refusedToProtectPeople
      )
    case .publishedThrough(let month):
      let next = month.advanced(by: 1)
      return (
        Text(
          sv: "tabellen är publicerad t.o.m. \(month). Nästa period börjar \(next): "
            + "--period \(next)..MÅNAD",
          en: "the table is published through \(month). The next period begins in \(next): "
            + "--period \(next)..MONTH"), .wrongUsage
      )
    case .dividedOtherwise:
      return (
        Text(
          sv: "samma personer är redan publicerade efter samma uppgift, med andra kategorier eller "
            + "i en annan tabell. Skillnaden kan peka ut någon. jamlik releases STORE visar vad "
            + "som är publicerat.",
          en: "the same people are published already by the same answers, in other categories or "
            + "in another table. The difference can point someone out. jamlik releases STORE "
            + "lists what is published."),
        .refusedToProtectPeople
      )
    case .accessTableFirst(let period, let ages):
      let command =
        "jamlik publish access STORE --period \(period)" + (ages.map { " --among \($0)" } ?? "")
      return (
        Text(
          sv: "publicera först tabellen utan --dimension: \(command)",
          en: "first publish the table without --dimension: \(command)"), .wrongUsage
      )
    case .accessOfAges(let ages):
      let (sv, en) =
        ages.map { ages in
          (
            "dem som var \(ages) år: lägg till --among \(ages)",
            "those aged \(ages): add --among \(ages)"
          )
        } ?? ("alla åldrar: ange det utan --among", "all ages: leave out --among")
      return (
        Text(
          sv: "det som är publicerat för de här månaderna gäller \(sv). Skillnaden mellan två "
            + "urval kan peka ut någon.",
          en: "what is published of these months is of \(en). The difference between two "
            + "selections can point someone out."), .refusedToProtectPeople
      )
    case .notOfReferrals(let code):
      return (
        Text(
          sv: "remitteringar har ingen uppgift om ”\(code)”: den som remitteras är inte deltagare "
            + "än, och filen har ingen sådan kolumn. Den finns i räckvidd: "
            + "jamlik publish reach STORE --dimension \(code)",
          en: "referrals do not tell “\(code)”: whoever is referred is no participant yet, and the "
            + "file has no such column. Reach has it: "
            + "jamlik publish reach STORE --dimension \(code)"), .wrongUsage
      )
    case .tooManyDimensions:
      return (
        Text(
          sv: "ange högst två --dimension. Kön är alltid med.",
          en: "give two --dimension at most. Gender is always there."), .wrongUsage
      )
    case .tooFewForPairs:
      return (
        Text(
          sv: "personerna är för få för att delas efter båda dimensionerna på en gång. Ta en i "
            + "taget, eller två med färre kategorier, som utlandsk_bakgrund och "
            + "funktionsnedsattning.",
          en: "the people are too few to be divided by both dimensions at once. Take one at a "
            + "time, or two of fewer categories, such as utlandsk_bakgrund and "
            + "funktionsnedsattning."),
        .refusedToProtectPeople
      )
    case .sameAnswers:
      return (
        Text(
          sv: "båda dimensionerna bygger på samma uppgift. Välj en av dem.",
          en: "both dimensions follow from the same answers. Choose one of them."), .wrongUsage
      )
    case .answersTold(let month):
      return (
        Text(
          sv: "samma svar från samma personer är redan publicerade t.o.m. \(month), i en annan "
            + "tabell. Skillnaden kan peka ut någon. Det går för dem vars remittering beslutas "
            + "senare, i en egen period.",
          en: "the same answers of the same people are published already through \(month), in "
            + "another table. The difference can point someone out. It can be done for those whose "
            + "referral is decided later, in a period of their own."),
        .refusedToProtectPeople
      )
    case .unknownGroup(let code, let known):
      let list = known.joined(separator: ", ")
      return (
        Text(
          sv: "det finns ingen grupp ”\(code)”. De som finns: \(list).",
          en: "there is no group “\(code)”. There are: \(list)."), .wrongUsage
      )
    case .oneAnswer(let dimensions):
      let list = dimensions.joined(separator: ", ")
      return (
        Text(
          sv: "grupperna bygger på \(list), som följer av samma uppgift. Välj några med --group.",
          en: "the groups rest on \(list), which follow from the same answer. Choose with --group."),
        .wrongUsage
      )
    case .outdatedRule(let code, let list):
      return (
        Text(
          sv: "gruppen \(code) bygger på kategorier som listan \(list) inte längre har. Läs in en "
            + "ny regel med jamlik import group, eller välj andra grupper med --group.",
          en: "the group \(code) rests on categories that the list \(list) no longer has. Import "
            + "another rule with jamlik import group, or choose other groups with --group."),
        .wrongUsage
      )
    case .tooManyConditions:
      return (
        Text(
          sv:
            "grupperna har för många villkor för att skyddas tillsammans. Välj några med --group.",
          en: "the groups have too many conditions to be protected together. Choose with --group."),
        .wrongUsage
      )
    case .needsReference:
      return (
        Text(
          sv: "vilka kommuner som visas tas från en befolkning. Läs först in en: "
            + "jamlik import reference STORE FIL",
          en: "the municipalities shown are those of a population. Import one first: "
            + "jamlik import reference STORE FILE"), .wrongUsage
      )
    case .severalSources(let sources):
      let list = sources.joined(separator: "; ")
      return (
        Text(
          sv: "flera befolkningar är inlästa. Välj en med --reference: \(list)",
          en: "several populations are imported. Choose one with --reference: \(list)"),
        .wrongUsage
      )
    case .unknownSource(let known):
      let list = known.joined(separator: "; ")
      return (
        Text(
          sv: "ingen sådan befolkning är inläst för dimensionen. De som finns: \(list)",
          en: "no such population is imported for the dimension. There are: \(list)"), .wrongUsage
      )
    }
  }
}
