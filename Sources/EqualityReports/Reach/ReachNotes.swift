import EqualityModel

extension ReachReport {
  /// What a reader needs to know about the tables.
  var notes: [Text] {
    [
      Text(
        sv: "..  Skyddad: grupp med färre än \(k), eller döljs för att skydda någon annan uppgift.",
        en: "..  Protected: fewer than \(k), or hidden to protect another figure."),
      Text(
        sv: "–  Noll.   .  Går inte att beräkna.", en: "–  Zero.   .  Cannot be calculated."),
      Text(
        sv: "Varje person räknas en gång, i den månad då projektet först nådde personen. "
          + "Publiceras senare månader räknas där bara de som har tillkommit.",
        en: "Each person counts once, in the month when the project first reached the person. "
          + "When later months are published, only those who have come since count there."),
      leavesOutGenders ? leftOut : nil, allowsSeveral ? several : nil, isProxy ? proxy : nil,
    ].compactMap { $0 } + comparisonNotes
  }

  private var leftOut: Text {
    Text(
      sv: "Bara de kön räknas vars antal nådda är publicerat i könstabellen.",
      en: "Only those genders count whose number reached is published in the gender table.")
  }

  private var several: Text {
    Text(
      sv: "Man får välja flera, så andelarna blir mer än 100 procent tillsammans.",
      en: "One can choose several, so that the shares make more than 100 percent together.")
  }

  private var proxy: Text {
    Text(
      sv: "Uppgiften står i stället för något som inte har frågats, och är inte detsamma.",
      en: "This stands in for something that was not asked, and is not the same.")
  }

  private var comparisonNotes: [Text] {
    guard let reference else {
      return [
        Text(
          sv: "Saknar referens: ingen räckvidd går att beräkna, bara fördelningen. "
            + "En befolkning med alla kategorier, eller med raden _T för alla, läses in med: "
            + "jamlik import reference",
          en: "No reference: no reach can be calculated, only how the participants are divided. "
            + "A population with all categories, or with the row _T for everyone, is imported with: "
            + "jamlik import reference")
      ]
    }
    return [
      Text(
        sv: "Referens: \(reference.source), \(reference.date).",
        en: "Reference: \(reference.source), \(reference.date)."),
      Text(
        sv: "Räckviddskvot: andelen av dem med känd uppgift, delad med andelen av befolkningen. "
          + "Lägst och högst: om ingen, eller alla, med okänd uppgift hör till gruppen.",
        en: "Reach ratio: the share of those known, divided by the share of the population. "
          + "At least and at most: if none, or all, of those unknown belong to the group."),
      Text(
        sv: "Under: kvoten är mindre än 0,8. Över: mer än 1,25. Osäker: de okända avgör. "
          + "En signal, inte ett omdöme; skillnaden säger inget om orsaken. "
          + "Visas inte när mindre än hälften är kända.",
        en: "Under: the ratio is below 0.8. Over: above 1.25. Uncertain: the unknown decide it. "
          + "A signal, not a verdict; the difference says nothing about its cause. "
          + "Not shown where fewer than half are known."),
    ]
  }
}
