import EqualityModel

extension AccessReport {
  /// Where people are in the table: one category for each dimension.
  struct Place {
    /// The codes of the dimension and the category; nil where it is of everyone.
    let dimension: String?
    let category: String

    /// As ``AccessReport/count(_:_:in:)`` takes it.
    let categories: [String]

    static let everyone = Place(dimension: nil, category: AccessReport.everyone, categories: [])
  }

  /// One dimension, or the pair of two: a part of the table.
  struct Division {
    private let report: AccessReport

    /// The positions of its dimensions.
    private let positions: [Int]

    fileprivate init(_ report: AccessReport, _ positions: [Int]) {
      self.report = report
      self.positions = positions
    }

    private var dimensions: [Dimension] { positions.map { report.dimensions[$0] } }

    var isFirst: Bool { positions == [0] }

    /// What a block of it is called, of a gender; the dimension is named where there are several.
    func title(of people: Text) -> Text {
      guard report.dimensions.count > 1 else { return people.capitalised }
      let names = Text.list(dimensions.map(\.label))
      return Text(
        sv: "\(people.capitalised.swedish), efter \(names.swedish)",
        en: "\(people.capitalised.english), by \(names.english)")
    }

    var known: Text {
      positions.count > 1
        ? Text(sv: "Båda uppgifterna finns", en: "Both known")
        : Text(sv: "Uppgift finns", en: "Known")
    }

    /// The place of a category of each of its dimensions, and of everyone in others.
    func place(_ codes: String...) -> Place {
      var categories = report.dimensions.map { _ in AccessReport.everyone }
      for (position, code) in zip(positions, codes) { categories[position] = code }
      let own = Set(codes) == [AccessReport.known] ? [AccessReport.known] : codes
      return Place(
        dimension: dimensions.map(\.code).joined(separator: "+"),
        category: own.prefix(positions.count).joined(separator: "+"), categories: categories)
    }

    var rows: [(label: Text, place: Place)] {
      guard positions.count > 1 else {
        return dimensions[0].categories.map { ($0.label, place($0.code)) }
      }
      return dimensions[0].categories.flatMap { one in
        dimensions[1].categories.map { other in
          (
            Text(
              sv: "\(one.label.swedish), \(other.label.swedish)",
              en: "\(one.label.english), \(other.label.english)"), place(one.code, other.code)
          )
        }
      }
    }
  }

  /// Each dimension, and the pair of two.
  var divisions: [Division] {
    let all = Array(dimensions.indices)
    return all.map { Division(self, [$0]) } + (all.count > 1 ? [Division(self, all)] : [])
  }
}
