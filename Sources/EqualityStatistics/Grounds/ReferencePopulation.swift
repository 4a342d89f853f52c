package import EqualityModel

/// A population from one source at one time, divided by one dimension.
package struct ReferencePopulation: Hashable, Sendable {
  package let source: String
  package let date: PartialDate
  private let counts: [ReferenceCount]

  /// Takes the newest counts of the source; nil where there are none.
  ///
  /// `counts` are of one dimension.
  package init?(of counts: [ReferenceCount], from source: String) {
    let own = counts.filter { $0.source == source }
    guard let newest = own.max(by: { $0.date.sortingKey < $1.date.sortingKey }) else { return nil }
    self.source = source
    date = newest.date
    self.counts = own.filter { $0.date == newest.date }
  }

  /// The categories, in the order of the source.
  package var categories: [String] {
    counts.map(\.category).reduce(into: []) { all, category in
      if !all.contains(category), category != ReferenceCount.everyone { all.append(category) }
    }
  }

  /// How many there are in a category; nil where the source does not say.
  package func count(in category: String, _ gender: Gender?) -> Int? {
    sum(of: counts.filter { $0.category == category }, gender)
  }

  /// How many there are of these ages, by a source that is divided by age.
  package func count(ofAges ages: AgeRange, _ gender: Gender?) -> Int? {
    sum(of: counts.filter { AgeRange($0.category).map(ages.contains) ?? false }, gender)
  }

  /// What is not divided further says it of everyone; else the parts add up.
  private func sum(of counts: [ReferenceCount], _ gender: Gender?) -> Int? {
    var counts = counts
    if let gender {
      counts = counts.filter { $0.gender == gender }
    } else {
      counts = counts.undivided { $0.gender == nil }
    }
    counts = counts.undivided { $0.ages == nil }.undivided { $0.area == nil }
    return counts.isEmpty ? nil : counts.reduce(0) { $0 + $1.count }
  }
}

extension [ReferenceCount] {
  fileprivate func undivided(_ isWhole: (ReferenceCount) -> Bool) -> [ReferenceCount] {
    contains(where: isWhole) ? filter(isWhole) : self
  }
}

extension PartialDate {
  fileprivate var sortingKey: Int { (year * 100 + (month ?? 0)) * 100 + (day ?? 0) }
}
