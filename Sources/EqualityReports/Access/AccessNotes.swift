import EqualityModel

extension AccessReport {
  /// What a reader needs to know about the tables.
  var notes: [Text] {
    signs + counting + people + [differences] + aboutDimensions
  }

  private var signs: [Text] {
    let protected =
      protectsZeros
      ? Text(
        sv: "..  Skyddad: färre än \(k), noll inräknat, eller döljs för att skydda något annat.",
        en: "..  Protected: fewer than \(k), zero included, or hidden to protect another figure.")
      : Text(
        sv: "..  Skyddad: grupp med färre än \(k), eller döljs för att skydda något annat.",
        en: "..  Protected: fewer than \(k), or hidden to protect another figure.")
    let others =
      tellsOfUndecided && !protectsZeros
      ? [
        Text(
          sv: "Att ingen är utan beslut skyddas också.",
          en: "That nobody is undecided is protected too.")
      ] : []
    return [protected]
      + others + [
        Text(sv: "–  Noll.   .  Går inte att beräkna.", en: "–  Zero.   .  Cannot be calculated.")
      ]
  }

  private var counting: [Text] {
    guard tellsOfUndecided else {
      return [
        Text(
          sv: "Räknas: den som antogs eller avböjdes i perioden, en gång. \(started.swedish)",
          en: "Counted: whoever was accepted or declined in the period, once. \(started.english)")
      ]
    }
    return [
      Text(
        sv: "Remitterade: den som fick beslut i perioden och den som är utan beslut, var och en en "
          + "gång. Utan beslut: väntar när perioden slutar, eller återtog en remittering som kom i "
          + "perioden. Den som väntar räknas igen i nästa tabell.",
        en: "Referred: whoever was decided on in the period and whoever is undecided, each once. "
          + "Undecided: waits when the period closes, or took back a referral that came in the "
          + "period. Whoever waits is counted again in the next table."),
      Text(
        sv: "Beslutade: den som antogs eller avböjdes i perioden. \(started.swedish)",
        en: "Decided: whoever was accepted or declined in the period. \(started.english)"),
    ]
  }

  private var started: Text {
    Text(
      sv: "Startat: deltagande från remitteringens månad eller senare. Avslutat: startat, och inte "
        + "kvar vid periodens slut.",
      en:
        "Started: a participation from the month of the referral or later. Ended: started, and no "
        + "longer there when the period closed.")
  }

  private var people: [Text] {
    [
      among.map { ages in
        Text(
          sv:
            "Bara de räknas som var \(ages) år: året för remitteringen minus födelseåret. Den vars "
            + "födelseår är okänt räknas inte.",
          en: "Only those aged \(ages) count: the year of the referral less the year of birth. "
            + "Whoever's year of birth is unknown does not count.")
      },
      leavesOutGenders
        ? Text(
          sv: "Bara de kön räknas vars antal är publicerat i könstabellen.",
          en: "Only those genders count whose number is published in the gender table.") : nil,
      Text(
        sv: "Den som inte har någon pseudonym i remitteringen räknas inte som startad.",
        en: "Whoever has no pseudonym in the referral does not count as started."),
    ].compactMap(\.self)
  }

  private var differences: Text {
    let (sv, en) =
      dimensions.isEmpty
      ? ("den för alla", "that of all")
      : ("den för alla med känd uppgift", "that of all of whom it is known")
    return Text(
      sv: "Skillnad: andelen antagna minus \(sv). Siffrorna beskriver vad som skilde sig. De säger "
        + "inget om varför.",
      en: "Difference: the share accepted less \(en). The figures describe what differed. They say "
        + "nothing about why.")
  }

  private var aboutDimensions: [Text] {
    var notes: [Text] = []
    if isPutTogether {
      notes.append(
        Text(
          sv:
            "Steg och kön är sammanslagna där de är för små för att delas efter båda uppgifterna.",
          en: "Stages and genders are put together where they are too small to be divided by both.")
      )
    }
    if dimensions.contains(where: \.allowsSeveral) {
      notes.append(
        Text(
          sv: "Man får välja flera, så andelarna blir mer än 100 procent tillsammans.",
          en: "One can choose several, so that the shares make more than 100 percent together."))
    }
    if dimensions.contains(where: \.isProxy) {
      notes.append(
        Text(
          sv: "Uppgiften står i stället för något som inte har frågats, och är inte detsamma.",
          en: "This stands in for something that was not asked, and is not the same."))
    }
    return notes
  }
}
