package import EqualityModel

/// The genders of a cohort, put together until every class is large enough to be divided further.
///
/// How large each class is follows from gender tables that have been published: every reader knows
/// it, and no population that agrees with those tables has it otherwise.
package struct GenderClasses: Hashable, Sendable {
  package struct Class: Hashable, Sendable {
    package let genders: [GenderCategory]
    package let size: Int
  }

  /// In the order of their first genders.
  package let classes: [Class]

  /// Whether everyone is in one of them.
  package let isEveryone: Bool

  /// Makes classes of at least `least` people from the sizes that are published.
  ///
  /// Where the total is, genders without a size are one class, what is left of the total, and a
  /// class that is too small is joined to the next larger. Where it is not, the classes are those
  /// large enough by themselves, and others are left out. Genders that nobody has are in no class.
  ///
  /// Returns nil where no class is large enough, or the sizes exceed the total.
  package init?(published: [GenderCategory: Int], total: Int?, least: Int) {
    var classes = published.map { Class(genders: [$0], size: $1) }
    guard classes.allSatisfy({ $0.size >= 0 }) else { return nil }
    if let total {
      let rest = total - published.values.reduce(0, +)
      let hidden = GenderCategory.allCases.filter { published[$0] == nil }
      guard rest >= 0, !hidden.isEmpty || rest == 0 else { return nil }
      if !hidden.isEmpty { classes.append(Class(genders: hidden, size: rest)) }
      classes = Self.joined(classes.filter { $0.size > 0 }, least: least)
    }
    self.classes = classes.filter { $0.size >= least }.sorted {
      $0.genders[0].rawValue < $1.genders[0].rawValue
    }
    isEveryone = total != nil
    if self.classes.isEmpty { return nil }
  }

  private static func joined(_ classes: [Class], least: Int) -> [Class] {
    var classes = classes.sorted(by: givesWayBefore)
    while classes.count > 1, classes[0].size < least {
      let genders = classes[0].genders + classes[1].genders
      let joined = Class(
        genders: genders.sorted { $0.rawValue < $1.rawValue },
        size: classes[0].size + classes[1].size)
      classes.replaceSubrange(0...1, with: [joined])
      classes.sort(by: givesWayBefore)
    }
    return classes
  }

  /// The code of all classes together: of everyone, or of the genders that they are.
  package var totalCode: String {
    isEveryone ? GroundTable.all : classes.flatMap(\.genders).map(\.code).joined(separator: "+")
  }

  /// The smaller class first; of equals the one of the later genders.
  private static func givesWayBefore(_ one: Class, _ other: Class) -> Bool {
    (one.size, -one.genders[0].rawValue) < (other.size, -other.genders[0].rawValue)
  }

  /// The position of the class that a gender is in.
  package func position(of gender: GenderCategory) -> Int? {
    classes.firstIndex { $0.genders.contains(gender) }
  }
}
