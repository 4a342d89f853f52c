import EqualityModel

extension AccessReport {
  /// What a reader needs to know about the tables.
  var notes: [Text] {
    [
      protectsZeros
        ? Text(
          sv: "..  Skyddad: färre än \(k), noll inräknat, eller döljs för att skydda något annat.",
          en: "..  Protected: fewer than \(k), zero included, or hidden to protect another figure.")
        : Text(
          sv: "..  Skyddad: grupp med färre än \(k), eller döljs för att skydda något annat.",
          en: "..  Protected: fewer than \(k), or hidden to protect another figure."),
      Text(
        sv: "–  Noll.   .  Går inte att beräkna.", en: "–  Zero.   .  Cannot be calculated."),
      Text(
        sv: "Räknas: den som antogs eller avböjdes i perioden, en gång. Startat: deltagande från "
          + "remitteringens månad eller senare. Avslutat: startat, och inte kvar vid periodens slut.",
        en: "Counted: whoever was accepted or declined in the period, once. Started: a "
          + "participation from the month of the referral or later. Ended: started, and no longer "
          + "there when the period closed."),
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
      Text(
        sv: "Skillnad: andelen antagna minus "
          + (dimension == nil ? "den för alla" : "den för alla med känd uppgift")
          + ". Siffrorna beskriver vad som skilde sig. De säger inget om varför.",
        en: "Difference: the share accepted less that of "
          + (dimension == nil ? "all" : "all of whom it is known")
          + ". The figures describe what differed. They say nothing about why."),
      dimension?.allowsSeveral == true
        ? Text(
          sv: "Man får välja flera, så andelarna blir mer än 100 procent tillsammans.",
          en: "One can choose several, so that the shares make more than 100 percent together.")
        : nil,
      dimension?.isProxy == true
        ? Text(
          sv: "Uppgiften står i stället för något som inte har frågats, och är inte detsamma.",
          en: "This stands in for something that was not asked, and is not the same.") : nil,
    ].compactMap(\.self)
  }
}
