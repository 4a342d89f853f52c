import EqualityData

extension StoreError {
  /// What is wrong with the store, and what to do about it.
  var text: Text {
    switch self {
    case .missing(let path):
      Text(
        sv: "\(path) finns inte. Ett nytt lager skapas med: jamlik init \(path) --project NAMN",
        en: "\(path) does not exist. A new store is made with: jamlik init \(path) --project NAME")
    case .alreadyExists(let path):
      Text(
        sv: "\(path) finns redan och lämnas som den är.",
        en: "\(path) is there already, and is left as it is.")
    case .symbolicLink(let path):
      Text(
        sv: "\(path) är en länk. Ange filen som den pekar på.",
        en: "\(path) is a link. Give the file that it points to.")
    case .notAStore(let path):
      Text(sv: "\(path) är inget Jämlik-lager.", en: "\(path) is not a Jämlik store.")
    case .ofAnotherApplication(let path):
      Text(
        sv: "\(path) är en databas från ett annat program.",
        en: "\(path) is a database of another application.")
    case .newerVersion(let found, let known):
      Text(
        sv: "lagret är av version \(found), men det här programmet kan högst \(known): "
          + "uppdatera Jämlik.",
        en: "the store is of version \(found); this program knows up to \(known). Update Jämlik.")
    case .damaged:
      Text(
        sv: "lagret är skadat. Ta fram en säkerhetskopia.",
        en: "the store is damaged. Restore it from a backup.")
    case .unreadable:
      Text(
        sv: "lagret gick inte att läsa, men är helt vid en ny kontroll. "
          + "Disken kan vara på väg att gå sönder.",
        en: "the store could not be read, though a second check finds it whole. "
          + "The disk may be failing.")
    case .unfinished:
      Text(
        sv: "lagret är av en äldre version, eller avbröts mitt i en ändring. "
          + "Gör det klart först med: jamlik check STORE",
        en: "the store is of an older version, or was interrupted in the middle of a change. "
          + "Bring it in order first with: jamlik check STORE")
    case .schemaAltered(let object):
      Text(
        sv: "lagret har ändrats av något annat än Jämlik (\(object)). Det öppnas inte.",
        en: "something other than Jämlik has altered the store (\(object)). It is not opened.")
    case .busy:
      Text(
        sv: "ett annat program skriver i lagret. Försök igen om en stund.",
        en: "another program is writing to the store. Try again in a moment.")
    case .diskFull:
      Text(
        sv: "disken är full. Inget har ändrats.", en: "the disk is full. Nothing has changed.")
    case .readOnly:
      Text(sv: "lagret är skrivskyddat.", en: "the store is read-only.")
    case .notPermitted:
      Text(
        sv: "du har inte rätt att öppna lagret eller skriva i dess mapp.",
        en: "you may not open the store or write in its directory.")
    case .inputOutput:
      Text(
        sv: "disken svarade med ett fel. Inget har ändrats.",
        en: "the disk answered with an error. Nothing has changed.")
    case .outOfMemory:
      Text(sv: "minnet räckte inte.", en: "there was not enough memory.")
    case .ledgerHasMoved:
      Text(
        sv: "något annat publicerades samtidigt. Försök igen.",
        en: "something else was published at the same time. Try again.")
    case .unexpected(let failure):
      Text(sv: "internt fel: \(failure)", en: "internal error: \(failure)")
    }
  }

  var status: ExitStatus {
    switch self {
    case .unexpected, .outOfMemory: .internalError
    case .alreadyExists: .wrongUsage
    default: .storeUnusable
    }
  }
}

extension Console {
  /// Says what is unwise about the store's file, though it stops nothing.
  mutating func warn(of warnings: [StoreWarning]) {
    for warning in warnings {
      switch warning {
      case .openToOthers:
        say(
          Text(
            sv: "Varning: andra kan läsa lagret. Rätta med: chmod 600 FIL",
            en: "Warning: others can read the store. Mend it with: chmod 600 FILE"))
      case .ownedByAnother:
        say(
          Text(
            sv: "Varning: lagret ägs av en annan användare.",
            en: "Warning: the store belongs to another user."))
      case .inSyncedFolder(let name):
        say(
          Text(
            sv: "Varning: lagret ligger i \(name), som kopierar filer till andra datorer. "
              + "Raderade uppgifter kan finnas kvar där: flytta lagret.",
            en: "Warning: the store lies in \(name), which copies files to other computers. "
              + "What is erased may remain there: move the store."))
      }
    }
  }
}
