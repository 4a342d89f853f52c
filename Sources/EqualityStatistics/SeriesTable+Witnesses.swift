package import DisclosureTables
import EqualityModel

/// What a witness changes, in words that hold for every series of the same project.
///
/// It is another population, and none that is registered: who is in it is nobody. What it says of
/// the true one is as secret as that, so it stays in the store.
package struct SeriesWitness: Hashable, Sendable {
  /// What happens to so many more, or fewer.
  struct Change: Hashable, Sendable {
    /// A unit of the tree, by its position, and whether the project does not count it.
    var unit: Int
    var isSecond: Bool
    var what: What
    var gender: Int
    var amount: Int
  }

  /// A beginning, an end or a return by its month, a registration by its years.
  enum What: Hashable, Sendable {
    case beginning(month: Int)
    case end(month: Int)
    case comingBack(month: Int)
    case elsewhere
    case undated(began: Int, ended: Int)
  }

  let changes: [Change]
}

extension SeriesTable {
  /// A witness of this table in words that hold for later ones too.
  package func described(_ witness: Witness) -> SeriesWitness {
    SeriesWitness(
      changes: witness.changes.map { change in
        let place = axes.innerGrid.coordinates(of: change.innerCell)
        let (unit, isSecond) = axes.units.unit(ofAtom: place[0])
        return .init(
          unit: unit, isSecond: isSecond, what: what(axes.flows.event(of: place[1])),
          gender: place[2], amount: change.amount)
      })
  }

  private func what(_ event: FlowAxis.Event) -> SeriesWitness.What {
    switch event {
    case .beginning(let interval): .beginning(month: timeline.lastMonth(of: interval))
    case .end(let interval): .end(month: timeline.lastMonth(of: interval))
    case .comingBack(let interval): .comingBack(month: timeline.lastMonth(of: interval))
    case .undated(.undated(let began, let ended)): .undated(began: began, ended: ended)
    case .elsewhere, .undated(.dated): .elsewhere
    }
  }

  /// A witness of an earlier table in terms of this one; nil where this has no such thing.
  package func witness(_ described: SeriesWitness) -> Witness? {
    var amounts: [Int: Int] = [:]
    for change in described.changes {
      guard let event = event(change.what), let flow = axes.flows.atom(of: event),
        let unit = axes.units.atom(ofUnit: change.unit, isSecond: change.isSecond)
      else { return nil }
      let place = axes.innerGrid.place(at: [unit, flow, change.gender])
      amounts[place, default: 0] += change.amount
    }
    return Witness(
      changes: amounts.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        .map { .init(innerCell: $0, amount: $1) })
  }

  private func event(_ what: SeriesWitness.What) -> FlowAxis.Event? {
    switch what {
    case .beginning(let month): timeline.interval(of: month).map { .beginning($0) }
    case .end(let month): timeline.interval(of: month).map { .end($0) }
    case .comingBack(let month): timeline.interval(of: month).map { .comingBack($0) }
    case .elsewhere: .elsewhere
    case .undated(let began, let ended): .undated(.undated(began: began, ended: ended))
    }
  }
}

extension SeriesWitness {
  /// The witness as numbers: six for each change.
  package var numbers: [Int] {
    changes.flatMap { change -> [Int] in
      let (kind, first, last) =
        switch change.what {
        case .beginning(let month): (0, month, 0)
        case .end(let month): (1, month, 0)
        case .comingBack(let month): (2, month, 0)
        case .elsewhere: (3, 0, 0)
        case .undated(let began, let ended): (4, began, ended)
        }
      return [
        change.unit, kind * 2 + (change.isSecond ? 1 : 0), first, last, change.gender,
        change.amount,
      ]
    }
  }

  /// Reads ``numbers`` again; nil where they are no witness's.
  package init?(numbers: [Int]) {
    guard numbers.count % 6 == 0 else { return nil }
    var changes: [Change] = []
    for start in stride(from: 0, to: numbers.count, by: 6) {
      let (first, last, gender) = (numbers[start + 2], numbers[start + 3], numbers[start + 4])
      let what: What
      switch numbers[start + 1] / 2 {
      case 0: what = .beginning(month: first)
      case 1: what = .end(month: first)
      case 2: what = .comingBack(month: first)
      case 3: what = .elsewhere
      case 4: what = .undated(began: first, ended: last)
      default: return nil
      }
      guard GenderCategory.allCases.indices.contains(gender) else { return nil }
      changes.append(
        Change(
          unit: numbers[start], isSecond: numbers[start + 1] % 2 == 1, what: what, gender: gender,
          amount: numbers[start + 5]))
    }
    self.changes = changes
  }
}
