package import DisclosureTables
package import EqualityModel

/// Counts a period by unit, measure and gender, one participation at a time.
///
/// At the level of the whole project it counts persons, each once; divided by unit, or for one unit
/// of several, it counts participations as SUS does, and keeps account of how many persons they are.
package struct GenderTabulation {
  package let counting: Counting
  private let tree: UnitTree
  private let selected: Int
  private let isDivided: Bool
  private let period: Period
  private let flows: FlowAxis
  private let isInside: [Bool]

  /// Counts by position of the unit in the tree, atom of the flow axis, and gender category.
  private var counts: [Int]
  private let grid: Grid
  private var register: PersonRegister

  /// Begins a table of the unit at position `selected` of the tree.
  ///
  /// `isDivided` makes the units below it rows of their own. `participantLimit` is one more than
  /// the highest number of a participant.
  package init(
    of tree: UnitTree, selected: Int, isDivided: Bool, period: Period, participantLimit: Int
  ) {
    self.tree = tree
    self.selected = selected
    self.isDivided = isDivided
    self.period = period
    counting = selected == 0 && !isDivided ? .persons : .participations
    flows = FlowAxis(counting: counting, period: period)
    let subtree = Set(tree.subtree(at: selected))
    isInside = tree.units.indices.map(subtree.contains)
    grid = Grid(extents: [
      tree.units.count, flows.axis.atoms.count, GenderCategory.allCases.count,
    ])
    counts = [Int](repeating: 0, count: grid.count)
    register = PersonRegister(limit: participantLimit)
  }

  /// Counts one participation that is not void, registered on the unit at position `unit`.
  ///
  /// `participant` is 0 for an anonymous registration, a person for itself. Dates are yyyymmdd,
  /// with zeros for what is not known; `end` is 0 while the participation is open.
  package mutating func add(participant: Int, unit: Int, gender: Gender, start: Int, end: Int) {
    let stay = Stay(from: start, to: end, during: period)
    guard isInside[unit], let flow = flows.atom(of: stay) else { return }
    let category = GenderCategory(gender).rawValue
    if participant != 0 {
      register.add(stay, of: participant, unit: unit, flow: flow, category: category)
      if counting == .persons { return }
    }
    counts[unit * grid.strides[0] + flow * grid.strides[1] + category] += 1
  }

  /// The table of all that was added: true counts, for protection only.
  package consuming func table() -> CrossTable {
    if counting == .persons {
      register.forEachPerson { stay, category in
        guard let flow = flows.atom(of: stay) else { return }
        counts[flow * grid.strides[1] + category] += 1
      }
    }
    let units = UnitAxis(
      of: tree, selected: selected, isDivided: isDivided, isOccupied: isOccupied)
    let axes = [units.axis, flows.axis, Self.genderAxis]
    let rowLength = grid.strides[0]
    var inner = [Int](repeating: 0, count: units.axis.atoms.count * rowLength)
    for unit in tree.units.indices {
      guard let atom = units.atom(ofUnit: unit) else { continue }
      for offset in 0..<rowLength {
        inner[atom * rowLength + offset] += counts[unit * rowLength + offset]
      }
    }
    let repetitions =
      counting == .persons ? [] : register.repetitions(over: axes) { units.atom(ofUnit: $0) }
    return CrossTable(axes: axes, inner: inner, repetitions: repetitions)
  }

  private var isOccupied: [Bool] {
    tree.units.indices.map { unit in
      counts[(unit * grid.strides[0])..<((unit + 1) * grid.strides[0])].contains { $0 > 0 }
    }
  }

  static let genderAxis = Axis(
    "gender", codes: GenderCategory.allCases.map(\.code) + ["_T"],
    atoms: GenderCategory.allCases.indices.map { [$0, GenderCategory.allCases.count] })
}
