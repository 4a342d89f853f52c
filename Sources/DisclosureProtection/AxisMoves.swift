import DisclosureTables

/// All the ways to change one axis, found when first asked for.
struct AxisMoves {
  /// Beyond so many moves of a code, only the nearest swaps are tried.
  private static let limit = 600

  let axis: Axis
  private let stride: Int
  private let innerStride: Int
  private let wider: WiderMoves?

  /// What can happen: each atom alone, and the compounds of an axis of flows, in order of their first.
  let events: [AxisEvent]
  private var lists: [MoveList?]

  /// Prepares the moves of an axis; codes that are not tracked may change as they like.
  init(on axis: Axis, stride: Int, innerStride: Int, tracking isTracked: [Bool]) {
    self.axis = axis
    self.stride = stride
    self.innerStride = innerStride
    lists = [MoveList?](repeating: nil, count: axis.codes.count)
    wider = WiderMoves(on: axis, tracking: isTracked)
    var sets = axis.atoms.indices.map { [$0] }
    if !axis.compounds.isEmpty {
      sets = (sets + axis.compounds).sorted { $0.lexicographicallyPrecedes($1) }
    }
    events = sets.map { AxisEvent(of: $0, on: axis, tracking: isTracked) }
  }

  subscript(raising code: Int) -> MoveList {
    mutating get {
      if let known = lists[code] { return known }
      let list = MoveList(
        axis.compounds.isEmpty ? moves(raising: code) : flows(raising: code), raising: code,
        stride: stride, innerStride: innerStride)
      lists[code] = list
      return list
    }
  }

  /// Every exit, and the swaps that change the fewest codes.
  private func moves(raising code: Int) -> MoveDrafts {
    let atoms = axis.atoms.indices
    let inside = atoms.filter { axis.coefficient(of: code, for: $0) > 0 }
    let outside = atoms.filter { axis.coefficient(of: code, for: $0) == 0 }
    var drafts = MoveDrafts(limit: max(Self.limit, 2 * axis.atoms.count))
    for atom in inside { drafts.add(events[atom], 1) }
    let reach = max(4, Self.limit * 2 / max(1, inside.count))
    for atom in inside {
      for other in nearest(reach, to: atom, among: outside) {
        drafts.add(events[atom], 1, with: events[other], -1, mustCancel: false)
      }
    }
    wider?.addMoves(raising: code, to: &drafts)
    return drafts
  }

  /// So many of the atoms, which are in order, as stand nearest on either side.
  func nearest(_ reach: Int, to atom: Int, among others: [Int]) -> ArraySlice<Int> {
    guard others.count > 2 * reach else { return others[...] }
    let middle = others.firstIndex { $0 > atom } ?? others.count
    return others[max(0, middle - reach)..<min(others.count, middle + reach)]
  }
}
