import EqualityModel
import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// The finest table of which enough can be expected to be shown.
  func chosen(for asked: AskedTable, on day: String?) throws -> TableLevel {
    LevelChoice(
      tree: asked.tree, k: project.k, pace: try pace(),
      today: day.flatMap { PartialDate($0)?.calendarMonth }
        ?? asked.level.period.last.advanced(by: 1)
    ).level(for: asked.level)
  }

  /// What everyone may know of how many people there are: by the target, or else by the table of the
  /// whole project that tells it of the latest months.
  func pace() throws -> PublicPace? {
    if let pace = PublicPace(of: project) { return pace }
    let published = try store.releases().filter { $0.unit == GenderReport.wholeProject }
    let latest = published.sorted { $0.ageKey.lexicographicallyPrecedes($1.ageKey) }
    for summary in latest {
      if let pace = try store.release(number: summary.number).flatMap(PublicPace.init(of:)) {
        return pace
      }
    }
    return nil
  }

  func rolledUp(
    _ asked: AskedTable, rows: [GenderReport.UnitRow], kinds: [ProjectUnit.Kind],
    basis: RolledUp.Basis
  ) -> RolledUp {
    let deepest = rows.map(\.depth).max() ?? 0
    let smallest = Set(zip(rows, kinds).filter { $0.0.depth == deepest }.map(\.1))
    return RolledUp(
      period: asked.level.period,
      unit: asked.level.unit == 0 ? nil : self.rows(of: [asked.level.unit], in: asked.tree)[0],
      byUnit: asked.byUnit,
      smallest: smallest.count == 1 ? smallest.first?.label : nil, basis: basis)
  }
}

extension ReleaseSummary {
  /// Orders releases by their periods, the one that closed last and is shortest first.
  fileprivate var ageKey: [Int] {
    Period(period).map { [-Int($0.last.ordinal), -Int($0.first.ordinal), number] } ?? [
      1, 0, number,
    ]
  }
}
