/// Collects faults as they are found, and keeps those of the first lines.
struct FaultList {
  private var kept: [(order: Int, fault: Fault)] = []
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Whether a further fault may no longer be shown, so that no effort need go into its wording.
  var isFull: Bool { count >= Faults.limit }

  mutating func add(_ fault: Fault) {
    kept.append((count, fault))
    count += 1
    if kept.count == 2 * Faults.limit { keepFirst() }
  }

  /// All of them, as they are shown.
  var faults: Faults {
    var first = self
    first.keepFirst()
    return Faults(list: first.kept.map(\.fault), more: count - first.kept.count)
  }

  private mutating func keepFirst() {
    kept.sort { ($0.fault.line, $0.order) < ($1.fault.line, $1.order) }
    kept.removeLast(max(0, kept.count - Faults.limit))
  }
}
