import EqualityData

extension PoolRefusal {
  /// All that hinders it, each with what to do about it.
  var text: Text {
    let lines = hindrances.map(\.text)
    return Text(
      sv: (lines.map(\.swedish) + ["Inget har ändrats."]).joined(separator: "\n"),
      en: (lines.map(\.english) + ["Nothing has changed."]).joined(separator: "\n"))
  }

  var status: ExitStatus {
    if hindrances.contains(where: \.isPromise) { return .refusedToProtectPeople }
    return hindrances.contains(where: \.isOverdue) ? .forbidden : .wrongInput
  }
}

extension PoolRefusal.Hindrance {
  fileprivate var isPromise: Bool {
    switch self {
    case .published, .lowerK: true
    default: false
    }
  }

  fileprivate var isOverdue: Bool { if case .overdue = self { true } else { false } }

  fileprivate var text: Text {
    switch self {
    case .published(let side):
      Text(
        sv: "ur \(side.name) är något publicerat. Löftet om små grupper gavs för varje "
          + "lager för sig och kan inte hållas för båda tillsammans. Ställ i stället det "
          + "publicerade sida vid sida: jamlik compare STORE OTHER",
        en: "something has been published of \(side.name). The promise about small groups "
          + "was made of each store by itself and cannot be kept of both together. Put what is "
          + "published side by side instead: jamlik compare STORE OTHER")
    case .overdue(let side):
      Text(
        sv: "uppgifter i \(side.name) skulle redan ha gallrats. Gör det först: "
          + "jamlik purge",
        en: "data in \(side.name) should have been erased by now. Do it first: "
          + "jamlik purge")
    case .sameStore:
      Text(sv: "STORE och OTHER är samma fil.", en: "STORE and OTHER are the same file.")
    case .lowerK(let k, let kSensitive):
      Text(
        sv: "OTHER lovar större grupper än STORE. STORE behöver minst --k \(k) och "
          + "--k-sensitive \(kSensitive) när det skapas.",
        en: "OTHER promises larger groups than STORE. STORE needs at least --k \(k) and "
          + "--k-sensitive \(kSensitive) when it is made.")
    case .people, .facts, .anonymous: ofPeople
    default: ofLists
    }
  }

  private var ofPeople: Text {
    switch self {
    case .people(let count):
      Text(
        sv: "\(count) pseudonymer finns i båda lagren. Är det samma personer: --same-people. "
          + "Annars behöver de andra pseudonymer i det ena lagret.",
        en: "\(count) pseudonyms are in both stores. If they are the same people: --same-people. "
          + "Otherwise they need other pseudonyms in one of the stores.")
    case .facts(let counts):
      Text(
        sv: "lagren säger olika om personer som finns i båda: \(Self.list(counts).swedish). Rätta "
          + "i det ena lagret och läs in på nytt",
        en: "the stores disagree on people whom both have: \(Self.list(counts).english). Correct "
          + "one of the stores and import anew")
    case .anonymous(let units):
      Text(
        sv: "båda lagren har anonyma registreringar eller remitteringar av samma år i "
          + "\(Self.list(units)). Är det olika: --add-anonymous.",
        en: "both stores have anonymous registrations or referrals of the same year in "
          + "\(Self.list(units)). If they are different ones: --add-anonymous.")
    default: Text(sv: "", en: "")
    }
  }

  private var ofLists: Text {
    switch self {
    case .roots(let own, let other):
      Text(
        sv: "projekten heter olika, \(own) och \(other). Lägg det andra som ett förbund under en "
          + "enhet: --under \(own)",
        en: "the projects differ, \(own) and \(other). Put the other as an association under a "
          + "unit: --under \(own)")
    case .units(let codes):
      Text(
        sv: "de här koderna är olika enheter i lagren: \(Self.list(codes)). Ge det andras enheter "
          + "egna koder: --prefix TEXT",
        en: "these codes are different units in the stores: \(Self.list(codes)). Give the units "
          + "of the other codes of their own: --prefix TEXT")
    case .unusableCodes(let codes):
      Text(
        sv: "de här koderna kan enheter inte ha: \(Self.list(codes)).",
        en: "units cannot have these codes: \(Self.list(codes)).")
    case .lists(let codes):
      Text(
        sv: "listorna är inte desamma: \(Self.list(codes)). Läs först in samma listor i båda: "
          + "jamlik import dimension",
        en: "the lists are not the same: \(Self.list(codes)). Import the same lists in both first: "
          + "jamlik import dimension")
    case .groups(let codes):
      Text(
        sv: "målgrupperna har samma kod men olika regel: \(Self.list(codes)). Läs först in samma "
          + "regelfil i båda: jamlik import group",
        en: "the target groups have the same code but another rule: \(Self.list(codes)). Import "
          + "the same rule file in both first: jamlik import group")
    case .suppliers(let codes):
      Text(
        sv: "lagren säger olika om leverantörer med samma kod: \(Self.list(codes)). Är det olika "
          + "leverantörer behöver de andra koder i det ena lagret: jamlik import suppliers",
        en: "the stores disagree on suppliers with the same code: \(Self.list(codes)). If they are "
          + "different ones they need other codes in one of the stores: jamlik import suppliers")
    case .waves(let codes):
      Text(
        sv: "omgångarna har samma kod men olika ändamål, rättslig grund, enhet eller frågor: "
          + "\(Self.list(codes)).",
        en: "the waves have the same code but another purpose, legal basis, unit or questions: "
          + "\(Self.list(codes)).")
    case .responseFiles(let codes):
      Text(
        sv: "samma fil med svar är inläst i båda lagren: \(Self.list(codes)).",
        en: "the same file of answers was imported in both stores: \(Self.list(codes)).")
    case .sources(let names):
      Text(
        sv: "jämförelsetalen är inte desamma: \(Self.list(names)). Läs in samma fil i båda: "
          + "jamlik import reference",
        en: "the populations are not the same: \(Self.list(names)). Import the same file in both: "
          + "jamlik import reference")
    default: Text(sv: "", en: "")
    }
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  private static func list(_ counts: [PoolRefusal.Fact: Int]) -> Text {
    let parts = PoolRefusal.Fact.allCases.compactMap { fact in
      counts[fact].map { (fact.label, $0) }
    }
    return Text(
      sv: parts.map { "\($0.swedish) (\($1))" }.joined(separator: ", "),
      en: parts.map { "\($0.english) (\($1))" }.joined(separator: ", "))
  }
}

extension PoolRefusal.Side {
  fileprivate var name: String { self == .own ? "STORE" : "OTHER" }
}

extension PoolRefusal.Fact {
  fileprivate var label: Text {
    switch self {
    case .gender: Text(sv: "kön", en: "gender")
    case .birthYear: Text(sv: "födelseår", en: "birth year")
    case .municipality: Text(sv: "kommun", en: "municipality")
    case .consent: Text(sv: "samtycke", en: "consent")
    case .answers: Text(sv: "egna uppgifter", en: "what they say of themselves")
    case .participations: Text(sv: "deltagandens slut", en: "ends of participations")
    case .referrals: Text(sv: "remitteringar", en: "referrals")
    }
  }
}
