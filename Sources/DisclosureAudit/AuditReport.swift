import DisclosureTables

/// What an audit found, and of how many groups it can say something.
///
/// Every group is exactly one of: published, found, safe, undecided.
public struct AuditReport: Hashable, Sendable {
  /// What can be worked out, in order of the cells: counts, and groups proven small.
  ///
  /// A figure that is itself below `k` is among them, with a proof of no steps.
  public internal(set) var findings: [Finding] = []

  /// The groups of which nothing was proven either way, in ascending order.
  public internal(set) var undecided: [Int] = []

  /// How many groups have a figure that is zero, or `k` or more.
  public internal(set) var publishedCount = 0

  /// How many groups without a figure were seen to be as large as `k`, or empty, for all one knows.
  public internal(set) var safeCount = 0
}

/// The notes of an audit while it goes on.
struct AuditNotes {
  private(set) var report = AuditReport()
  private let publication: Publication
  private let writer: ProofWriter
  private let check: ProofCheck
  private let k: Int

  init(_ publication: Publication, _ writer: ProofWriter, k: Int) {
    self.publication = publication
    self.writer = writer
    check = ProofCheck(of: publication)
    self.k = k
  }

  /// Notes every figure that is published.
  mutating func noteFigures() {
    for cell in 0..<publication.system.groupCount {
      guard let figure = publication.figures[cell] else { continue }
      guard (1..<k).contains(figure) else {
        report.publishedCount += 1
        continue
      }
      add(Finding(cell: cell, interval: figure...figure, isTight: true, proof: Proof(steps: [])))
    }
  }

  /// Carries an attack out on every group that it can reach, and notes what it comes to.
  mutating func noteAll(of attack: inout PartAttack) {
    for (unknown, cell) in attack.system.cells.enumerated()
    where cell < publication.system.groupCount {
      note(attack.verdict(on: unknown), on: cell)
    }
  }

  /// Attacks what is undecided in a part once more, from nearby, and notes what falls.
  mutating func noteNearby(in part: OpenSystem, _ effort: inout Effort, fractions: Bool) {
    let undecided = Set(report.undecided)
    let targets = part.cells.indices.filter { undecided.contains(part.cells[$0]) }
    var proven: Set<Int> = []
    NearbyAttack(
      part: part, k: k, protectsZeros: !publication.showsZeros, fractions: fractions
    ).run(on: targets, &effort) { cell, verdict in
      guard let finding = finding(verdict, on: cell), check.accepts(finding) else { return }
      report.findings.append(finding)
      proven.insert(cell)
    }
    report.undecided.removeAll(where: proven.contains)
  }

  private func finding(_ verdict: Verdict, on cell: Int) -> Finding? {
    guard case .narrowed(let low, let high, let isTight) = verdict else { return nil }
    return Finding(
      cell: cell, interval: low.value...high.value, isTight: isTight,
      proof: writer.proof(of: cell, low: low, high: high))
  }

  /// Notes what was found about a cell without a figure, if it is a group.
  mutating func note(_ verdict: Verdict, on cell: Int) {
    guard cell < publication.system.groupCount else { return }
    switch verdict {
    case .safe: report.safeCount += 1
    case .undecided: report.undecided.append(cell)
    case .narrowed: finding(verdict, on: cell).map { add($0) }
    }
  }

  /// The report, in order of the cells.
  var sortedReport: AuditReport {
    var report = report
    report.findings.sort { $0.cell < $1.cell }
    report.undecided.sort()
    return report
  }

  /// Adds a finding whose proof can be followed; without a proof nothing is certain.
  private mutating func add(_ finding: Finding) {
    if check.accepts(finding) {
      report.findings.append(finding)
    } else {
      report.undecided.append(finding.cell)
    }
  }
}
