import DisclosureTables

/// What can happen on an axis: an atom changes, or several do together, and the codes with them.
struct AxisEvent {
  /// The atoms that change by one.
  let atoms: [Int]

  /// The codes that change, in ascending order, and by how much.
  let codes: [MoveList.Step]

  /// What happens when these atoms change by one, as far as it is tracked.
  init(of atoms: [Int], on axis: Axis, tracking isTracked: [Bool]) {
    self.atoms = atoms
    var all: [MoveList.Step] = []
    for atom in atoms {
      for code in axis.atoms[atom] where isTracked[code] {
        all.append(.init(offset: Int32(code), sign: 1))
      }
      for code in axis.deductions[atom] where isTracked[code] {
        all.append(.init(offset: Int32(code), sign: -1))
      }
    }
    codes = all.addedUp
  }
}

extension [MoveList.Step] {
  /// The same changes, each place once and in ascending order, but for those that cancel out.
  fileprivate var addedUp: [MoveList.Step] {
    if zip(self, dropFirst()).allSatisfy({ $0.offset < $1.offset }) { return self }
    var sums: [MoveList.Step] = []
    for change in sorted(by: { $0.offset < $1.offset }) {
      let sum = sums.last?.offset == change.offset ? sums.removeLast().sign : 0
      sums.append(.init(offset: change.offset, sign: sum + change.sign))
    }
    return sums.filter { $0.sign != 0 }
  }
}

/// The moves of an axis while they are made up, in terms of its codes and atoms.
///
/// All are laid out in two lists, so that a move costs no memory of its own.
struct MoveDrafts {
  /// The changes of codes, and of atoms, move after move.
  private(set) var codes: [MoveList.Step] = []
  private(set) var atoms: [MoveList.Step] = []

  private var ends: [(codes: Int, atoms: Int)] = [(0, 0)]

  /// How many moves are single events, which come before others that change as many codes.
  private var exits = 0

  /// How many moves of two events are kept: those that change the fewest codes.
  private let limit: Int

  /// Moves added by hand, which come after all others.
  private var last = 0

  init(limit: Int) { self.limit = limit }

  var count: Int { ends.count - 1 }

  func codes(of move: Int) -> Range<Int> { ends[move].codes..<ends[move + 1].codes }

  func atoms(of move: Int) -> Range<Int> { ends[move].atoms..<ends[move + 1].atoms }

  /// Adds the move that is one event, unless a code changes by more than one.
  mutating func add(_ event: AxisEvent, _ sign: Int32) {
    guard event.codes.allSatisfy({ abs($0.sign) == 1 }) else { return }
    for change in event.codes {
      codes.append(.init(offset: change.offset, sign: sign * change.sign))
    }
    exits += 1
    end(event, sign)
  }

  /// Adds the move of two events at once, unless a code changes by more than one, or `mustCancel` and
  /// every code changes that one of them alone would change.
  mutating func add(
    _ one: AxisEvent, _ sign: Int32, with other: AxisEvent, _ otherSign: Int32, mustCancel: Bool
  ) {
    let (mine, theirs) = (one.codes.span, other.codes.span)
    let start = codes.count
    var (next, nextOther, cancels) = (0, 0, false)
    while next < mine.count || nextOther < theirs.count {
      let place = next < mine.count ? mine[next].offset : .max
      let otherPlace = nextOther < theirs.count ? theirs[nextOther].offset : .max
      var amount: Int32 = 0
      if place <= otherPlace {
        amount += sign * mine[next].sign
        next += 1
      }
      if otherPlace <= place {
        amount += otherSign * theirs[nextOther].sign
        nextOther += 1
      }
      guard abs(amount) <= 1 else { return codes.removeLast(codes.count - start) }
      if amount == 0 {
        cancels = true
      } else {
        codes.append(.init(offset: min(place, otherPlace), sign: amount))
      }
    }
    guard cancels || !mustCancel else { return codes.removeLast(codes.count - start) }
    for atom in one.atoms { atoms.append(.init(offset: Int32(atom), sign: sign)) }
    end(other, otherSign)
  }

  /// Adds a move that is made of these atoms, after all others.
  mutating func add(_ changes: [MoveList.Step], changing codes: [MoveList.Step]) {
    self.codes += codes
    atoms += changes
    ends.append((self.codes.count, atoms.count))
    last += 1
  }

  private mutating func end(_ event: AxisEvent, _ sign: Int32) {
    for atom in event.atoms { atoms.append(.init(offset: Int32(atom), sign: sign)) }
    ends.append((codes.count, atoms.count))
  }

  /// The moves that are kept, those that change the fewest codes first.
  var order: [Int] {
    let sorted = count - last
    let most = (0..<sorted).reduce(0) { max($0, codes(of: $1).count) }
    var places = [Int](repeating: 0, count: most + 2)
    for move in 0..<sorted { places[codes(of: move).count + 1] += 1 }
    for size in 0...most { places[size + 1] += places[size] }
    var order = [Int](repeating: 0, count: sorted)
    for move in 0..<sorted {
      let size = codes(of: move).count
      order[places[size]] = move
      places[size] += 1
    }
    var rest = limit
    if sorted - exits > limit {
      order.removeAll { move in
        guard move >= exits else { return false }
        rest -= 1
        return rest < 0
      }
    }
    return order + (sorted..<count)
  }
}
