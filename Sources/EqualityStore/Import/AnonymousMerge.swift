/// How many anonymous registrations of each sort the store is to have when a file is imported.
struct AnonymousMerge {
  /// The sorts whose number changes, in order.
  private(set) var changes: [(stay: AnonymousStay, number: Int)] = []
  private(set) var added = 0
  private(set) var removed = 0
  private(set) var unchanged = 0

  init(stored: [AnonymousStay: Int], listed: [AnonymousStay: Int], mode: ImportMode) {
    let lists = Set(listed.keys.map(\.list))
    for stay in Set(stored.keys).union(listed.keys).sorted() {
      let (before, inFile) = (stored[stay] ?? 0, listed[stay] ?? 0)
      switch mode {
      case .addAnonymous: change(stay, from: before, to: before + inFile)
      case .update where !lists.contains(stay.list): break
      case .update, .complete:
        change(stay, from: before, to: inFile)
        unchanged += min(before, inFile)
      }
    }
  }

  private mutating func change(_ stay: AnonymousStay, from before: Int, to number: Int) {
    guard number != before else { return }
    changes.append((stay, number))
    added += max(0, number - before)
    removed += max(0, before - number)
  }
}
