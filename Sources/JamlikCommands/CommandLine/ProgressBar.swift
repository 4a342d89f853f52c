import EqualityData

/// One line of a terminal that tells how far long work has come.
///
/// Quick work shows none, so that nothing flickers. The line is wiped with spaces, which every
/// terminal knows.
struct ProgressBar {
  /// The seconds before the bar appears, and between one picture and the next.
  private static let (patience, pace) = (0.5, 0.1)
  private static let length = 24

  private let spectator: Spectator
  private let language: Language
  private var due: Double
  private var line = ""

  init(for spectator: Spectator, in language: Language) {
    self.spectator = spectator
    self.language = language
    due = spectator.seconds() + Self.patience
  }

  /// Draws the bar where it is time for a new one.
  mutating func draw(_ progress: ProtectionProgress) {
    guard let show = spectator.show else { return }
    let now = spectator.seconds()
    guard now >= due else { return }
    due = now + Self.pace
    let new = Self.line(progress, in: language)
    guard new != line else { return }
    show("\r" + new + String(repeating: " ", count: max(0, line.count - new.count)))
    line = new
  }

  /// Leaves the line empty, for what is written next.
  mutating func wipe() {
    guard !line.isEmpty else { return }
    spectator.show?("\r" + String(repeating: " ", count: line.count) + "\r")
    line = ""
  }

  private static func line(_ progress: ProtectionProgress, in language: Language) -> String {
    let done = min(max(progress.done, 0), progress.total)
    let total = max(progress.total, 1)
    let filled = done * length / total
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: length - filled)
    return "[\(bar)] \(done * 100 / total) % \(progress.stage.text(language))"
  }
}

extension ProtectionProgress.Stage {
  /// What is being done, to whoever waits for it.
  fileprivate var text: Text {
    switch self {
    case .comparing:
      Text(
        sv: "jämför med tabeller som ser likadana ut", en: "comparing with tables that look alike")
    case .protecting: Text(sv: "skyddar små grupper", en: "protecting small groups")
    case .improving(let round):
      Text(sv: "döljer färre siffror, varv \(round)", en: "hiding fewer figures, round \(round)")
    case .annealing:
      Text(sv: "prövar andra val på måfå", en: "trying other choices at random")
    case .refining: Text(sv: "finslipar valet", en: "refining the choice")
    case .checking: Text(sv: "kontrollerar varje bevis", en: "checking every proof")
    }
  }
}
