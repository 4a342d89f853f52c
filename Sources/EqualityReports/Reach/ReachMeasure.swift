import EqualityModel

/// What is said of how well a group is reached, in the order in which it is shown.
enum ReachMeasure: String, CaseIterable {
  case ratio, low, high, gap, toParity, toParityOnTop, coverage, answerRate, status

  var code: String {
    switch self {
    case .toParity: "to_parity"
    case .toParityOnTop: "to_parity_on_top"
    case .answerRate: "answer_rate"
    default: rawValue
    }
  }

  var head: Text {
    switch self {
    case .ratio: Text(sv: "Räckvidds-\nkvot", en: "Reach\nratio")
    case .low: Text(sv: "Som\nlägst", en: "At\nleast")
    case .high: Text(sv: "Som\nhögst", en: "At\nmost")
    case .gap: Text(sv: "Gap\n(pp)", en: "Gap\n(pp)")
    case .toParity: Text(sv: "Personer till\nparitet", en: "People to\nparity")
    case .toParityOnTop: Text(sv: "…utöver\ndagens", en: "…on top\nof today's")
    case .coverage: Text(sv: "Av 1 000 i\nbefolkningen", en: "Of 1,000 in\nthe population")
    case .answerRate: Text(sv: "Svarsandel\n(%)", en: "Answer\nrate (%)")
    case .status: Text(sv: "Signal", en: "Signal")
    }
  }

  func figure(of result: Result<ReachFigures, ReachFigures.Refusal>) -> Figure {
    switch result {
    case .failure(.protected): .protected
    case .failure: .undefined
    case .success(let reach): figure(of: reach)
    }
  }

  private func figure(of reach: ReachFigures) -> Figure {
    switch self {
    case .ratio: Figure(reach.ratio, decimals: 2)
    case .low: Figure(reach.low, decimals: 2)
    case .high: Figure(reach.high, decimals: 2)
    case .gap: Figure(reach.gap, decimals: 1)
    case .toParity: .decimal(reach.toParity, decimals: 0)
    case .toParityOnTop: reach.toParityOnTop.map { .decimal($0, decimals: 0) } ?? .undefined
    case .coverage: Figure(reach.coverage, decimals: 1)
    case .answerRate: Figure(reach.answerRate, decimals: 0)
    case .status: .code(reach.status.code)
    }
  }

  func text(of result: Result<ReachFigures, ReachFigures.Refusal>) -> Text {
    guard self == .status else { return figure(of: result).text }
    return switch result {
    case .success(let reach): reach.status.label
    case .failure(.protected): Text(sv: "..", en: "..")
    case .failure(.tooFewAnswers): Text(sv: "för få svar", en: "too few answers")
    case .failure(.undefined): Text(sv: ".", en: ".")
    }
  }
}
