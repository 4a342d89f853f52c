import EqualityData
import EqualitySystem

/// What a failure says to the one who met it, and how the tool ends for it.
struct Failure {
  let text: Text
  let status: ExitStatus

  init(_ error: any Error) {
    switch error {
    case let error as UsageError: self.init(error.text, .wrongUsage)
    case let error as RequestError: self.init(error)
    case let error as ReachError: self.init(error.failure.text, error.failure.status)
    case let error as FaultyFile: self.init(error.faults, in: error.path)
    case let error as MappingFaults: self.init(error.faults, in: "--mapping")
    case let error as TableFaults: self.init(error)
    case let error as WaveRefusal: self.init(error.text, error.status)
    case let error as UnitsInUse: self.init(error)
    case is UnknownPseudonym:
      self.init(
        Text(
          sv: "lagret har ingen deltagare med den pseudonymen. Inget har ändrats.",
          en: "the store has no participant with that pseudonym. Nothing has changed."), .wrongInput
      )
    case let error as PoolRefusal: self.init(error.text, error.status)
    case let error as OtherStoreFailure:
      let text = error.failure.text
      self.init(
        Text(sv: "\(error.path): \(text.swedish)", en: "\(error.path): \(text.english)"),
        error.failure.status)
    case let error as StoreError: self.init(error.text, error.status)
    case let error as FileFailure: self.init(error)
    default:
      self.init(
        Text(sv: "internt fel: \(type(of: error))", en: "internal error: \(type(of: error))"),
        .internalError)
    }
  }

  init(_ text: Text, _ status: ExitStatus) {
    self.text = text
    self.status = status
  }

  private init(_ faults: Faults, in file: String) {
    let shown = faults.list.prefix(50)
    let left = faults.list.count - shown.count + faults.more
    func lines(_ language: Language) -> String {
      shown.map { "\(file): \($0.text(language))\n" }.joined()
    }
    let total = faults.list.count + faults.more
    self.init(
      Text(
        sv: lines(.swedish) + (left > 0 ? "… och \(left) fel till.\n" : "")
          + "\(total) fel. Inget har lästs in.",
        en: lines(.english) + (left > 0 ? "… and \(left) more.\n" : "")
          + "\(total == 1 ? "1 fault" : "\(total) faults"). Nothing was imported."), .wrongInput)
  }

  private init(_ error: UnitsInUse) {
    let removed = error.removed.joined(separator: ", ")
    let moved = error.moved.joined(separator: ", ")
    self.init(
      Text(
        sv: "Enheter som används kan inte tas bort eller flyttas."
          + (removed.isEmpty ? "" : " Saknas i filen: \(removed).")
          + (moved.isEmpty ? "" : " Flyttade i filen: \(moved).") + " Inget har lästs in.",
        en: "Units in use cannot be removed or moved."
          + (removed.isEmpty ? "" : " Missing from the file: \(removed).")
          + (moved.isEmpty ? "" : " Moved in the file: \(moved).") + " Nothing was imported."),
      .wrongInput)
  }

  private init(_ error: RequestError) {
    switch error {
    case .noUnits:
      self.init(
        Text(
          sv: "lagret har inga enheter än. Läs först in dem: jamlik import units STORE FIL",
          en: "the store has no units yet. Import them first: jamlik import units STORE FILE"),
        .wrongInput)
    case .unknownUnit(let code, let known):
      let guess = Nearest.candidate(to: code, among: known) { [$0] }
      self.init(
        Text(
          sv: "det finns ingen enhet ”\(code)”." + (guess.map { " Menade du \($0)?" } ?? ""),
          en: "there is no unit “\(code)”." + (guess.map { " Did you mean \($0)?" } ?? "")),
        .wrongUsage)
    case .nothingToPublish:
      self.init(
        Text(
          sv: "alla siffror i tabellen behöver skyddas, så det finns inget att publicera. "
            + "Välj en längre period, en större enhet eller färre kategorier.",
          en: "every figure of the table needs protection, so there is nothing to publish. "
            + "Choose a longer period, a larger unit or fewer categories."), .refusedToProtectPeople
      )
    case .periodNotOver:
      self.init(
        Text(
          sv:
            "perioden är inte slut än. Det som publiceras kan aldrig ändras, så vänta tills den är det. "
            + "Ett utkast visas med: jamlik report",
          en: "the period is not over. What is published can never change, so wait until it is. "
            + "jamlik report shows a draft."), .wrongUsage)
    case .nothingRegistered:
      self.init(
        Text(
          sv: "ingen hade börjat när perioden slutade, så det finns inget att publicera. "
            + "Är alla deltaganden inlästa?",
          en: "nobody had begun when the period closed, so there is nothing to publish. "
            + "Have all participations been imported?"), .wrongUsage)
    case .unsuitablePrefix:
      self.init(
        Text(
          sv: "--prefix ska vara några bokstäver eller siffror, utan personuppgifter.",
          en: "--prefix must be some letters or digits, with no personal data."), .wrongUsage)
    case .noTarget:
      self.init(
        Text(
          sv: "projektet har inget mål. Det anges när lagret skapas: jamlik init --target",
          en: "the project has no target. It is given when the store is made: jamlik init --target"),
        .wrongUsage)
    case .nothingInCommon:
      self.init(
        Text(
          sv: "lagren har ingen publicerad könstabell av hela projektet för samma period. "
            + "Publicera den i vart och ett: jamlik publish gender",
          en: "the stores have published no gender table of the whole project for the same period. "
            + "Publish it in each: jamlik publish gender"),
        .wrongUsage)
    case .nothingPublishedYet:
      self.init(
        Text(
          sv: "inget är publicerat av hela projektet än. Publicera först: jamlik publish gender",
          en: "nothing is published of the whole project yet. Publish first: jamlik publish gender"),
        .wrongUsage)
    case .unsuitableName:
      self.init(
        Text(
          sv: "projektets namn ska vara en rad med högst 200 tecken, utan personuppgifter.",
          en:
            "the project's name must be one line of at most 200 characters, with no personal data."
        ), .wrongUsage)
    case .endsBeforeItBegins:
      self.init(
        Text(
          sv: "--to ligger före --from.", en: "--to comes before --from."), .wrongUsage)
    case .kTooLow(let floor):
      self.init(
        Text(
          sv: "gränsen kan inte vara lägre än \(floor).", en: "k cannot be lower than \(floor)."),
        .wrongUsage)
    case .releasedByAnOlderVersion:
      self.init(
        Text(
          sv:
            "En äldre version av jamlik har publicerat tabeller ur lagret som inte går att skydda "
            + "tillsammans med nya. Skapa ett nytt lager och publicera om från början.",
          en: "An older version of jamlik has published tables from the store that cannot be "
            + "protected together with new ones. Make a new store and publish from the beginning."),
        .refusedToProtectPeople)
    case .earlierFiguresDisclose(let group):
      self.init(
        Text(
          sv: "Det som redan är publicerat visar i sig att en grupp är liten"
            + (group.map { ": \($0)" } ?? "") + ". Det går inte att göra ogjort. "
            + "Ingen tabell har skrivits.",
          en: "What is published already proves by itself that a group is small"
            + (group.map { ": \($0)" } ?? "") + ". That cannot be undone. "
            + "No table was written."), .refusedToProtectPeople)
    case .earlierFiguresDoNotAgree:
      self.init(
        Text(
          sv: "Tabellen och det som redan är publicerat går inte ihop: inga antal hittades som "
            + "stämmer med alla siffror. Gäller de samma personer? Skyddades den publicerade "
            + "tabellen med --protect-zeros, ange det. Ingen tabell har skrivits.",
          en: "The table and what is published already do not fit: no counts were found that agree "
            + "with all figures. Are they about the same people? If the published table was "
            + "protected with --protect-zeros, say so. No table was written."), .wrongInput)
    case .waveNotClosed:
      self.init(
        Text(
          sv: "omgången tar fortfarande emot svar. Den visas hel när den är stängd: "
            + "jamlik wave close STORE --wave KOD",
          en: "the wave still takes answers. It is shown whole once it is closed: "
            + "jamlik wave close STORE --wave CODE"), .wrongUsage)
    case .waveNotPublished(let code):
      self.init(
        Text(
          sv: "omgången \(code) är inte publicerad. Omgångar jämförs bara med publicerade siffror: "
            + "jamlik publish experience STORE --wave \(code)",
          en:
            "the wave \(code) has not been published. Waves are compared by published figures only: "
            + "jamlik publish experience STORE --wave \(code)"), .wrongUsage)
    case .unknownDimension(let code, let known):
      let guess = Nearest.candidate(to: code, among: known) { [$0] }
      self.init(
        Text(
          sv: "ingen fråga i omgången heter ”\(code)”." + (guess.map { " Menade du \($0)?" } ?? ""),
          en: "no question of the wave is called “\(code)”."
            + (guess.map { " Did you mean \($0)?" } ?? "")), .wrongUsage)
    case .marginsNotPublished:
      self.init(
        Text(
          sv:
            "publicera först tabellen utan --cross: den skyddas för sig, och det som delas efter kön "
            + "måste stämma med den.",
          en: "publish the table without --cross first: it is protected by itself, and what is "
            + "divided by gender must agree with it."), .wrongUsage)
    case .retentionOverdue:
      self.init(
        Text(
          sv:
            "uppgifter om deltagare skulle redan ha gallrats, så inget räknas förrän det är gjort: "
            + "jamlik purge STORE --before DATUM. Se vilket datum med: jamlik check STORE",
          en: "data of participants should have been erased by now, so nothing is counted until it "
            + "is: jamlik purge STORE --before DATE. jamlik check STORE tells the date."),
        .forbidden)
    case .notPublished(let day, let first):
      self.init(
        Text(
          sv: "Tabellen var inte publicerad den \(day). "
            + (first.map { "Den publicerades första gången den \($0)." }
              ?? "Den har aldrig publicerats."),
          en: "The table had not been published on \(day). "
            + (first.map { "It was first published on \($0)." }
              ?? "It has never been published.")), .wrongUsage)
    case .cancelled:
      self.init(
        Text(sv: "avbrutet. Inget har skrivits.", en: "interrupted. Nothing was written."),
        .interrupted)
    case .kNeedsReason:
      self.init(
        Text(
          sv: "en lägre gräns än förvalet behöver ett skäl: --reason TEXT",
          en: "k below its default needs a reason: --reason TEXT"), .wrongUsage)
    }
  }

  private init(_ error: FileFailure) {
    self.init(error.text, error.status)
  }
}
