import EqualityData

/// The people there are, in the reader's terms.
struct HistoryTruth {
  private struct Stay {
    let person: Int
    let place: HistoryReader.Place
    let gender: String
    let began: Int
    let ended: Int
    let isByYear: Bool
  }

  private let stays: [Stay]

  init(_ published: PublishedHistory, _ reader: HistoryReader) {
    let start = Int(published.history.firstMonth.ordinal)
    let shown = reader.places.reduce(into: Set<String>()) { $0.formUnion($1.codes) }
    func stay(
      _ stay: PublishedHistory.Stay, in codes: Set<String>, isBack: Bool = false
    ) -> Stay {
      let (isByYear, isOpen) = (stay.isByYear, stay.last == .max)
      let end = isByYear ? reader.yearBoundaries.count : reader.boundaries.count
      func interval(_ time: Int) -> Int {
        isByYear ? reader.interval(ofYear: time) : reader.interval(of: start + time)
      }
      return Stay(
        person: stay.person, place: .init(codes: codes.intersection(shown), isBack: isBack),
        gender: stay.gender, began: interval(stay.first),
        ended: isOpen ? end : interval(stay.last), isByYear: isByYear)
    }
    let project: Set<String> = reader.countsPersons ? ["_T"] : []
    let all =
      published.stays.values.map { stay($0, in: $0.codes.subtracting(project)) }
      + (reader.countsPersons
        ? published.times.map { stay($0.stay, in: project, isBack: $0.isBack) } : [])
    stays = all.filter {
      $0.began < ($0.isByYear ? reader.yearBoundaries.count : reader.boundaries.count)
    }
  }

  private func stays(in group: HistoryGroup) -> [Stay] {
    stays.filter {
      group.isAt($0.place) && group.isOf($0.gender)
        && group.counts($0.began, $0.ended, isBack: $0.place.isBack, isByYear: $0.isByYear)
    }
  }

  /// How many participations a group counts, and of how many people.
  func number(in group: HistoryGroup) -> (count: Int, members: Int) {
    let counted = stays(in: group)
    return (counted.count, Set(counted.map(\.person)).count)
  }

  /// By how many all units count more than the project does persons, and for how many people.
  func overlap(
    _ event: String, _ gender: String, _ intervals: Range<Int>, beside persons: HistoryGroup.Who
  ) -> (count: Int, members: Int) {
    func counts(_ subject: HistoryGroup.Subject, _ who: HistoryGroup.Who) -> [Int: Int] {
      stays(in: HistoryGroup(at: subject, gender: gender, who: who))
        .reduce(into: [:]) { $0[$1.person, default: 0] += 1 }
    }
    let excess = counts(.units, .measure(event, intervals))
      .merging(counts(.code("_T"), persons)) { $0 - $1 }
    return (excess.values.reduce(0, +), excess.values.count { $0 > 0 })
  }

  /// How many the project has reached by the end of an interval who are not there then.
  func gone(_ gender: String, by interval: Int) -> Int {
    func people(_ measure: String) -> Set<Int> {
      let who = HistoryGroup.Who.measure(measure, interval..<interval + 1)
      return Set(
        stays(in: HistoryGroup(at: .code("_T"), gender: gender, who: who)).map(\.person))
    }
    return people("reached").subtracting(people("ongoing")).count
  }
}
