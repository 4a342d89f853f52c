import EqualityModel
import EqualityReports
import EqualityStatistics
import EqualityStore

extension TargetGroup {
  /// Whether any of its conditions is on something sensitive.
  func isSensitive(_ lists: [Dimension]) -> Bool {
    lists.contains { subjects.contains($0.code) && ($0.isSensitive || $0.ground == .sex) }
  }
}

extension GroupReport.Reference {
  /// What a population says of a group, of everyone and by gender.
  init(_ population: ReferencePopulation) {
    let genders: [(code: String, gender: Gender?)] = [
      (GroundTable.all, nil), (GenderCategory.woman.code, .woman), (GenderCategory.man.code, .man),
    ]
    func counts(_ category: String) -> [String: Int] {
      genders.reduce(into: [:]) { $0[$1.code] = population.count(in: category, $1.gender) }
    }
    self.init(
      source: population.source, date: population.date, members: counts(TargetGroup.member),
      all: counts(ReferenceCount.everyone))
  }
}

extension [StatementRecord.Reference] {
  /// The counts at the cells of one code, by the cells' gender.
  func counts(in cells: [[String]], of code: String) -> [String: Int] {
    reduce(into: [:]) { counts, reference in
      if cells[reference.position][0] == code {
        counts[cells[reference.position][1]] = reference.count
      }
    }
  }
}
