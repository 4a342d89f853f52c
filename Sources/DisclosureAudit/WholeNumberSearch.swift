/// The search for a table of whole numbers in which an unknown is within some bounds.
///
/// Bounds are narrowed, an unknown with few possible values is chosen, its values are split in two,
/// and each half is searched; it ends by itself, or when the effort is spent.
struct WholeNumberSearch {
  enum Outcome {
    case found([Int])

    /// There is none: all were tried.
    case impossible
    case undecided
  }

  private let system: OpenSystem
  private let start: Propagation
  private var effort: Effort

  /// A search with `effort` left, in a system of which all bounds have been narrowed.
  init(in system: OpenSystem, from start: Propagation, _ effort: Effort) {
    self.system = system
    self.start = start
    self.effort = effort
  }

  /// How much effort is left.
  var left: Effort { effort }

  /// Looks for a table with `unknown` in `bounds`, near to `hint` first.
  mutating func find(_ unknown: Int, in bounds: ClosedRange<Int>, near hint: [Int]) -> Outcome {
    var state = start
    state.assume(unknown, in: bounds)
    return find(from: state, hint)
  }

  private mutating func find(from state: Propagation, _ hint: [Int]) -> Outcome {
    var state = state
    effort.spend(2 * state.lower.count)
    state.run(&effort)
    guard state.contradiction == nil else { return .impossible }
    guard effort.isLeft else { return .undecided }
    guard let unknown = narrowest(in: state) else { return .found(state.lower) }
    guard state.lower[unknown] < Self.farOut else { return .undecided }
    var outcome = Outcome.impossible
    for half in halves(of: unknown, in: state, near: hint[unknown]) {
      var next = state
      next.assume(unknown, in: half)
      switch find(from: next, hint) {
      case .found(let values): return .found(values)
      case .impossible: continue
      case .undecided: outcome = .undecided
      }
      guard effort.isLeft else { return .undecided }
    }
    return outcome
  }

  /// Where nothing limits an unknown and no value up to here will do, the search gives up.
  private static let farOut = 1 << 32

  private func narrowest(in state: Propagation) -> Int? {
    var best: Int?
    var least = Int.max
    for unknown in state.lower.indices where !state.isKnown(unknown) {
      let width = state.upper[unknown] - state.lower[unknown]
      if width < least || best == nil { (best, least) = (unknown, width) }
    }
    return best
  }

  /// The values below and up to the middle and those above, the half with the hint first.
  private func halves(
    of unknown: Int, in state: Propagation, near hint: Int
  ) -> [ClosedRange<Int>] {
    let (low, high) = (state.lower[unknown], state.upper[unknown])
    let hint = min(max(hint, low), high)
    let width = high == Propagation.unbounded ? max(16, hint - low, low) : (high - low) / 2
    let middle = width < 3 && hint < high ? hint : low + width
    let halves = [low...middle, middle + 1...high]
    return hint <= middle ? halves : halves.reversed()
  }
}
