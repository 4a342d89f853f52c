import DisclosureTables
import EqualityModel

extension GenderClasses {
  /// The genders as an axis: classes of one, everyone, and classes of several, which are not shown.
  var axis: Axis {
    let parts = classes
    guard parts.count > 1 else {
      return Axis("gender", codes: [totalCode], atoms: [[0]])
    }
    // What can be shown comes first, then everyone, then what several genders make together.
    let shown = parts.indices.filter { parts[$0].genders.count == 1 }
    let joined = parts.indices.filter { parts[$0].genders.count > 1 }
    let order = shown + joined
    let codes =
      shown.map { parts[$0].genders[0].code } + [totalCode] + joined.map { "joined \($0)" }
    let atoms = parts.indices.map { part in
      let place = order.firstIndex(of: part) ?? 0
      return [shown.count, place < shown.count ? place : place + 1].sorted()
    }
    return Axis("gender", codes: codes, derivedCount: joined.count, atoms: atoms)
  }
}
