/// Makes the choice of hidden cells cheaper by losing a little now and then.
///
/// In a table too large for linear programming, showing one cell after another soon leads nowhere:
/// whatever is changed costs more. Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) takes
/// that, the less willingly the longer it goes on, and keeps the best that it came by.
extension Suppression {
  /// The loss that is taken at first about once in three times, in cells of the usual cost.
  private static let warmth = 1.5

  /// The largest table for which it is done: beyond, there are too many cells for each to be tried
  /// often enough.
  private static let cellLimit = 20_000

  /// Goes on until so many cells have been looked at; returns false where `goesOn` said not to.
  mutating func anneal(until end: Int, _ goesOn: (ProtectionProgress) -> Bool) -> Bool {
    guard hiddenCount > 0, useCount.count <= Self.cellLimit else { return true }
    let (start, unit) = (search.looks, Double(cost) / Double(hiddenCount))
    var (best, kept, tries) = (cost, keptProofs, 0)
    while search.looks < end, let cell = anyHiddenCell {
      let done = search.looks - start
      guard
        tries % 64 > 0
          || goesOn(ProtectionProgress(stage: .annealing, done: done, of: end - start))
      else { return false }
      let heat = Self.warmth * unit * (1 - Double(done) / Double(end - start))
      change(without: [cell], allowing: Int(heat * generator.nextExponential()))
      tries += 1
      if cost < best { (best, kept) = (cost, keptProofs) }
    }
    if cost > best { restore(kept) }
    return true
  }

  private var anyHiddenCell: Int? {
    mutating get {
      guard hiddenCount > 0 else { return nil }
      var rest = Int.random(in: 0..<hiddenCount, using: &generator)
      return useCount.firstIndex { count in
        guard count > 0 else { return false }
        rest -= 1
        return rest < 0
      }
    }
  }
}
