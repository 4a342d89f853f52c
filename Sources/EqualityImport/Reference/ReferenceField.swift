import EqualityModel

/// What a column of a reference population says.
enum ReferenceField: Hashable {
  case dimension, category, gender, ages, area, count, source, date

  /// The categories of one dimension, whose name the column has.
  case categories(of: ReferenceDimension)

  /// Counts of this year.
  case year(Int)

  private static let known: [(ReferenceField, [String])] = [
    (.dimension, ["dimension"]), (.category, ["category", "kategori"]),
    (.gender, ["gender", "kön", "sex"]),
    (.ages, ["age_band", "åldersgrupp", "ålder", "age"]),
    (.area, ["area", "område", "region", "kommun", "municipality", "län", "county"]),
    (.count, ["count", "antal", "folkmängd", "population", "personer", "persons"]),
    (.source, ["source", "källa"]), (.date, ["date", "datum", "år", "year", "månad", "month"]),
  ]

  /// The names of columns, for knowing a header row by.
  static let names = known.flatMap(\.1) + ReferenceDimension.all.map(\.code)

  init?(named name: String) {
    let key = ColumnKey(name)
    if let found = Self.known.first(where: { $0.1.map(ColumnKey.init).contains(key) }) {
      self = found.0
    } else if let dimension = Self.dimension(named: key) {
      self = .categories(of: dimension)
    } else if let year = Self.year(in: name) {
      self = .year(year)
    } else {
      return nil
    }
  }

  private static func dimension(named key: ColumnKey) -> ReferenceDimension? {
    ReferenceDimension.all.first { dimension in
      [dimension.code, dimension.label.swedish, dimension.label.english]
        .contains { ColumnKey($0) == key }
    }
  }

  /// The year of a column such as `2021` or `Folkmängd 2021`.
  private static func year(in name: String) -> Int? {
    guard let word = name.split(separator: " ").last, word.count == 4,
      word.allSatisfy({ ("0"..."9").contains($0) }), let year = Int(word),
      (1900...2199).contains(year)
    else { return nil }
    return year
  }
}
