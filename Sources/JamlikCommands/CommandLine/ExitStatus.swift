import EqualityData

/// How the tool ends, as CLI.md lists it.
public enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case internalError = 1
  case wrongUsage = 2
  case refusedToProtectPeople = 3
  case wrongInput = 4
  case forbidden = 5
  case storeUnusable = 6
  case promiseBroken = 7

  /// As a shell tells of a program that ^C has ended.
  case interrupted = 130

  /// What it tells whoever called.
  var meaning: Text {
    switch self {
    case .done: Text(sv: "klart", en: "done")
    case .internalError: Text(sv: "internt fel", en: "internal error")
    case .wrongUsage: Text(sv: "fel i kommandot", en: "wrong usage")
    case .refusedToProtectPeople:
      Text(
        sv: "avstod för att skydda människor: inget kunde publiceras",
        en: "refused to protect people: nothing could be published")
    case .wrongInput:
      Text(
        sv: "fel i indata: inget har lästs in", en: "the input data is wrong: nothing was imported")
    case .forbidden:
      Text(
        sv: "samtycke, gallring eller ändamål hindrar det",
        en: "consent, retention or purpose forbids it")
    case .storeUnusable:
      Text(
        sv: "lagret är upptaget, skadat, av en annan version eller inget lager",
        en: "the store is busy, damaged, of another version or not a store")
    case .promiseBroken:
      Text(
        sv: "granskningen fann att löftet är brutet",
        en: "the audit found that the promise is broken")
    case .interrupted:
      Text(
        sv: "avbrutet med ^C: inget har skrivits", en: "interrupted by ^C: nothing was written")
    }
  }
}
