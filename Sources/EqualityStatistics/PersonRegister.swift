import DisclosureTables

/// Which participations belong to the same person, in dense arrays by participant number.
struct PersonRegister {
  private struct Entry {
    let unit: Int32
    let flow: Int32
    let previous: Int32
  }

  private var stays: [Stay]
  private var categories: [UInt8]
  private var latest: [Int32]
  private var entries: [Entry] = []

  init(limit: Int) {
    stays = [Stay](repeating: [], count: limit)
    categories = [UInt8](repeating: 0, count: limit)
    latest = [Int32](repeating: -1, count: limit)
  }

  mutating func add(_ stay: Stay, of participant: Int, unit: Int, flow: Int, category: Int) {
    stays[participant].formUnion(stay)
    categories[participant] = UInt8(category)
    entries.append(Entry(unit: Int32(unit), flow: Int32(flow), previous: latest[participant]))
    latest[participant] = Int32(entries.count - 1)
  }

  /// What happened to each person, all participations taken together, and the gender category.
  func forEachPerson(_ body: (Stay, Int) -> Void) {
    for (stay, category) in zip(stays, categories) where !stay.isEmpty {
      body(stay.ofOnePerson, Int(category))
    }
  }

  /// For each cell over the axes of units, flows and genders, by how many its participations
  /// exceed its persons.
  func repetitions(over axes: [Axis], atomOfUnit: (Int) -> Int?) -> [Int] {
    let grid = Grid(extents: axes.map(\.codes.count))
    var repetitions = [Int](repeating: 0, count: grid.count)
    var isSeen = [Bool](repeating: false, count: grid.count)
    var seen: [Int] = []
    for (participant, last) in latest.enumerated() where hasSeveral(last) {
      let genders = axes[2].atoms[Int(categories[participant])]
      forEachEntry(from: last) { entry in
        guard let atom = atomOfUnit(Int(entry.unit)) else { return }
        for unit in axes[0].atoms[atom] {
          for flow in axes[1].atoms[Int(entry.flow)] {
            for gender in genders {
              let cell = unit * grid.strides[0] + flow * grid.strides[1] + gender
              if isSeen[cell] { repetitions[cell] += 1 } else { seen.append(cell) }
              isSeen[cell] = true
            }
          }
        }
      }
      for cell in seen { isSeen[cell] = false }
      seen.removeAll(keepingCapacity: true)
    }
    return repetitions
  }

  private func hasSeveral(_ last: Int32) -> Bool {
    last >= 0 && entries[Int(last)].previous >= 0
  }

  private func forEachEntry(from last: Int32, _ body: (Entry) -> Void) {
    var next = last
    while next >= 0 {
      body(entries[Int(next)])
      next = entries[Int(next)].previous
    }
  }
}

extension Stay {
  /// A person's several participations as one.
  ///
  /// The present outweighs the past, and a known date one that is not known.
  fileprivate var ofOnePerson: Stay {
    let present = intersection([.began, .ended, .ongoing])
    guard present.isEmpty else { return present }
    return contains(.endedBefore) ? .endedBefore : .undated
  }
}
