import DisclosureTables

/// All the ways to change one axis, found when first asked for.
struct AxisMoves {
  /// Beyond so many moves of a code, only the nearest swaps are tried.
  private static let limit = 600

  let axis: Axis
  private let stride: Int
  private let innerStride: Int
  private let isTracked: [Bool]
  private let wider: WiderMoves?
  /// What happens on an axis of flows; nothing on others.
  let events: [Event]
  private var lists: [MoveList?]

  /// Prepares the moves of an axis; codes that are not tracked may change as they like.
  init(on axis: Axis, stride: Int, innerStride: Int, tracking isTracked: [Bool]) {
    self.axis = axis
    self.stride = stride
    self.innerStride = innerStride
    self.isTracked = isTracked
    lists = [MoveList?](repeating: nil, count: axis.codes.count)
    let isSmall =
      axis.atoms.count <= WiderMoves.atomLimit && axis.codes.count <= WiderMoves.codeLimit
    let isPlain = axis.isNested || axis.hasDeductions.contains(true)
    wider = isSmall && !isPlain ? WiderMoves(on: axis, tracking: isTracked) : nil
    events = axis.compounds.isEmpty ? [] : Self.events(on: axis, tracking: isTracked)
  }

  subscript(raising code: Int) -> MoveList {
    mutating get {
      if let known = lists[code] { return known }
      let list = MoveList(
        events.isEmpty ? moves(raising: code) : flows(raising: code), raising: code, stride: stride,
        innerStride: innerStride)
      lists[code] = list
      return list
    }
  }

  /// Every exit, and the swaps that change the fewest codes.
  private func moves(raising code: Int) -> [AxisMove] {
    let inside = axis.atoms.indices.filter { axis.code(code, counts: $0) }
    let outside = axis.atoms.indices.filter { !axis.code(code, counts: $0) }
    let exits = inside.map { move([.init(place: $0, amount: 1)], raising: code) }
    let reach = max(4, Self.limit * 2 / max(1, inside.count))
    let swaps = inside.flatMap { atom in
      nearest(reach, to: atom, among: outside).map {
        move([.init(place: atom, amount: 1), .init(place: $0, amount: -1)], raising: code)
      }
    }
    let sorted = inOrder(swaps).prefix(max(Self.limit, 2 * axis.atoms.count))
    let wider = wider?.raising(code, beside: exits + swaps) ?? []
    return inOrder(exits + sorted) + wider.map { move($0, raising: code) }
  }

  func inOrder(_ moves: [AxisMove]) -> [AxisMove] {
    moves.enumerated()
      .sorted { ($0.element.codes.count, $0.offset) < ($1.element.codes.count, $1.offset) }
      .map(\.element)
  }

  func move(_ atoms: [AxisMove.Change], raising code: Int) -> AxisMove {
    var all: [AxisMove.Change] = []
    for change in atoms {
      for (codes, sign) in [(axis.atoms[change.place], 1), (axis.deductions[change.place], -1)] {
        for counting in codes where isTracked[counting] || counting == code {
          all.append(.init(place: counting, amount: sign * change.amount))
        }
      }
    }
    all.sort { $0.place < $1.place }
    var codes: [AxisMove.Change] = []
    for change in all {
      if codes.last?.place == change.place {
        codes[codes.count - 1].amount += change.amount
      } else {
        codes.append(change)
      }
    }
    codes.removeAll { $0.amount == 0 }
    return AxisMove(atoms: atoms, codes: codes)
  }

  /// So many of the atoms, which are in order, as stand nearest on either side.
  func nearest(_ reach: Int, to atom: Int, among others: [Int]) -> ArraySlice<Int> {
    guard others.count > 2 * reach else { return others[...] }
    let middle = others.firstIndex { $0 > atom } ?? others.count
    return others[max(0, middle - reach)..<min(others.count, middle + reach)]
  }
}

extension Axis {
  /// Whether of any two codes that count a common atom, one counts all that the other does.
  fileprivate var isNested: Bool {
    let sets = codes.indices.map { code in Set(atoms.indices.filter { self.code(code, counts: $0) })
    }
    return sets.allSatisfy { one in
      sets.allSatisfy { one.isDisjoint(with: $0) || one.isSubset(of: $0) || $0.isSubset(of: one) }
    }
  }
}
