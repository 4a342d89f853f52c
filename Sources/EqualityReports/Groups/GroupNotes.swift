import EqualityModel

extension GroupReport {
  /// What a reader needs to know about the tables.
  var notes: [Text] {
    [
      Text(
        sv: "..  Skyddad: grupp med färre än \(k), eller döljs för att skydda någon annan uppgift.",
        en: "..  Protected: fewer than \(k), or hidden to protect another figure."),
      Text(sv: "–  Noll.   .  Går inte att beräkna.", en: "–  Zero.   .  Cannot be calculated."),
      Text(
        sv: "Grupperna överlappar: den som är i flera räknas i alla, och de går inte att summera. "
          + "Åldern är året då projektet först nådde personen minus födelseåret.",
        en: "The groups overlap: whoever is in several counts in each, and they do not add up. "
          + "The age is the year when the project first reached the person less the year of birth."),
      Text(
        sv: "Andelen är av dem om vilka det är känt om de hör till gruppen.",
        en: "The share is of those of whom it is known whether they are of the group."),
    ] + groups.compactMap(\.settled) + sources
  }

  private var sources: [Text] {
    let named = groups.compactMap { group in
      group.reference.map { reference in
        Text(
          sv: "Referens, \(group.label.swedish): \(reference.source), \(reference.date).",
          en: "Reference, \(group.label.english): \(reference.source), \(reference.date).")
      }
    }
    guard named.isEmpty else { return named }
    return [
      Text(
        sv: "Saknar referens: ingen räckvidd går att beräkna. En befolkning läses in med: jamlik "
          + "import reference",
        en:
          "No reference: no reach can be calculated. A population is imported with: jamlik import "
          + "reference")
    ]
  }
}
