import DisclosureTables
import EqualityModel
import EqualityStatistics

/// The people of a cohort by what they have said: by one dimension, or by two at once.
struct AccessDivision {
  typealias Table = (table: CrossTable, known: [Bool], costs: [Int])

  let subjects: [ReachSubject]
  private let columns: AccessColumns

  /// The class of each person, and one answer for each dimension.
  private let people: [(place: Int, answers: [Answer.OptionSet?])]

  init(
    of subjects: [ReachSubject], _ lists: [Dimension], _ columns: AccessColumns,
    _ cohort: EqualityDatabase.ReferredCohort
  ) {
    self.subjects = subjects
    self.columns = columns
    people = cohort.compactMap { member, referral in
      columns.position(of: member).map { place in
        (place, subjects.map { $0.answer(with: referral, lists: lists) })
      }
    }
  }

  /// The table, what is known of it, and what it costs to hide; nil where more have answered than
  /// there are.
  var table: Table? { subjects.count == 1 ? single : pairs }

  private var single: Table? {
    var ground = GroundTable(
      categories: subjects[0].categories.map(\.code), allowsSeveral: subjects[0].allowsSeveral,
      columns: columns)
    for (place, answers) in people {
      if let answer = answers[0] { ground.add(toClass: place, answer) }
    }
    return ground.table.map { ($0, GroundTable.known(in: $0), AccessCosts.costs(of: $0)) }
  }

  private var pairs: Table? {
    let axes = subjects.map { subject in
      CategoryAxis(subject.categories.map(\.code), allowsSeveral: subject.allowsSeveral)
    }
    var pairs = AccessPairTable(axes[0], axes[1], columns: columns)
    for (place, answers) in people { pairs.add(toClass: place, answers[0], answers[1]) }
    return pairs.table.map { ($0, AccessPairTable.known(in: $0), AccessCosts.costs(of: $0)) }
  }
}
