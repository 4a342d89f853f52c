package import DisclosureTables
package import EqualityModel

/// A cohort by the categories of one dimension and by gender: true counts, to be protected.
package struct GroundTable {
  private let categories: [String]
  private let allowsSeveral: Bool

  /// How many there are in each class of people, known to every reader, and the axis of classes.
  private let sizes: [Int]
  private let classAxis: Axis

  /// The genders of each class, where that is all that classes are.
  private let genders: GenderClasses?

  /// Whether there can be someone of whom no category is known.
  private let hasUnknown: Bool

  /// How many have given each answer, by class.
  private var answers: [UInt64: [Int]] = [:]

  /// Begins a table of nobody.
  ///
  /// Where `hasUnknown` is false, everyone is in a category, and every reader knows it.
  package init(
    categories: [String], allowsSeveral: Bool, classes: GenderClasses, hasUnknown: Bool = true
  ) {
    self.init(
      categories: categories, allowsSeveral: allowsSeveral, sizes: classes.classes.map(\.size),
      axis: classes.axis, genders: classes, hasUnknown: hasUnknown)
  }

  /// The same for people who are divided by how far they have come, too.
  package init(categories: [String], allowsSeveral: Bool, columns: AccessColumns) {
    self.init(
      categories: categories, allowsSeveral: allowsSeveral, sizes: columns.classes.map(\.size),
      axis: columns.axis, genders: nil, hasUnknown: true)
  }

  private init(
    categories: [String], allowsSeveral: Bool, sizes: [Int], axis: Axis, genders: GenderClasses?,
    hasUnknown: Bool
  ) {
    self.categories = categories
    self.allowsSeveral = allowsSeveral
    self.sizes = sizes
    classAxis = axis
    self.genders = genders
    self.hasUnknown = hasUnknown
    // Every category can be someone's only one, in another population if not in this.
    for category in categories.indices {
      answers[1 << UInt64(category)] = sizes.map { _ in 0 }
    }
  }

  /// Counts a person of this gender who has chosen these categories.
  package mutating func add(_ gender: GenderCategory, _ chosen: Answer.OptionSet) {
    guard let position = genders?.position(of: gender) else { return }
    add(toClass: position, chosen)
  }

  /// Counts a person of the class at a position who has chosen these categories.
  package mutating func add(toClass position: Int, _ chosen: Answer.OptionSet) {
    guard !chosen.isEmpty else { return }
    answers[chosen.bits, default: sizes.map { _ in 0 }][position] += 1
  }

  /// The table of everyone in the cohort; nil where more have answered than there are.
  ///
  /// Those who have not answered are what is left of each class: a category that is never shown.
  package var table: CrossTable? {
    let sorted = answers.sorted { $0.key < $1.key }
    let rest = sizes.indices.map { position in
      sizes[position] - sorted.reduce(0) { $0 + $1.value[position] }
    }
    guard rest.allSatisfy({ $0 == 0 || $0 > 0 && hasUnknown }) else { return nil }
    return CrossTable(
      axes: [
        CategoryAxis(categories, allowsSeveral: allowsSeveral, hasUnknown: hasUnknown)
          .axis("category", of: sorted.map(\.key)), classAxis,
      ],
      inner: sorted.flatMap(\.value) + (hasUnknown ? rest : []))
  }

  /// The marks of the cells that every reader knows already: how many there are of each class.
  package static func known(in table: CrossTable) -> [Bool] {
    let width = table.axes[1].codes.count
    return table.counts.indices.map { $0 < width }
  }

  /// The code of everyone.
  package static let all = "_T"

  /// The code of those who have answered.
  package static let known = "known"

  /// The code of those of whom it is known whether they are of a group.
  package static func known(of group: String) -> String { "\(known) \(group)" }
}
