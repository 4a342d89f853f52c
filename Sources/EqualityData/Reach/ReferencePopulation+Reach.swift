import DisclosureProtection
import EqualityModel
import EqualityReports
import EqualityStatistics

extension ReferencePopulation {
  /// How many there are in each cell of the figures; nil where the source says too little.
  func counts(
    of subject: ReachSubject, over figures: PublishedTable
  ) -> ReachReport.Reference? {
    var counts: [[String]: Int] = [:]
    for code in figures.dimensions[1].codes {
      let gender = GenderCategory(matching: code).map(Gender.init)
      guard gender != nil || GenderCategory(matching: code) == nil else { continue }
      let parts = subject.categories.map { part(of: subject, $0.code, gender ?? nil) }
      guard let all = population(of: subject, parts, gender ?? nil) else { continue }
      counts[[GroundTable.all, code]] = all
      for (category, part) in zip(subject.categories, parts) {
        counts[[category.code, code]] = part
      }
    }
    return counts.isEmpty ? nil : ReachReport.Reference(source: source, date: date, counts: counts)
  }

  private func part(of subject: ReachSubject, _ category: String, _ gender: Gender?) -> Int? {
    if case .age = subject.kind {
      return AgeRange(category).flatMap { count(ofAges: $0, gender) }
    }
    return count(in: category, gender)
  }

  /// What the source says of everyone; else its categories add up, where all are there.
  private func population(
    of subject: ReachSubject, _ parts: [Int?], _ gender: Gender?
  ) -> Int? {
    if let all = count(in: ReferenceCount.everyone, gender) { return all }
    guard !subject.allowsSeveral, !parts.contains(nil) else { return nil }
    return parts.reduce(0) { $0 + ($1 ?? 0) }
  }
}

extension Gender {
  /// The gender that reference populations divide by; nil for what they have no counts of.
  fileprivate init?(_ category: GenderCategory) {
    switch category {
    case .woman: self = .woman
    case .man: self = .man
    case .other, .unknown: return nil
    }
  }
}
