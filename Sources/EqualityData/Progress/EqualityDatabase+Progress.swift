import EqualityModel
public import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// How many the project has reached beside its target, at the end of every published month.
  ///
  /// - Throws: ``RequestError/noTarget`` where the project has no target;
  ///   ``RequestError/nothingPublishedYet``; ``StoreError``.
  public func targetReport() throws -> TargetReport {
    guard let target = project.target, target > 0 else { throw RequestError.noTarget }
    let tables = try publishedTables().filter { !$0.period.isWholeYears }
    let points = Set(tables.map(\.period.last)).sorted().compactMap { month in
      tables.first { $0.period.last == month }.map { table in
        TargetReport.Point(
          month: month, women: table[.reached, "woman"], men: table[.reached, "man"],
          all: table[.reached, GenderReport.allGenders])
      }
    }
    guard !points.isEmpty else { throw RequestError.nothingPublishedYet }
    return TargetReport(
      project: project.name, target: target, k: project.k, from: project.from, to: project.to,
      points: points)
  }

  /// The share of women among the new, from every monthly table that has been published.
  ///
  /// - Throws: ``RequestError/nothingPublishedYet``; ``StoreError``.
  public func trendReport() throws -> TrendReport {
    let months = try publishedTables().filter { $0.period.kind == .month }
      .sorted { $0.period.first < $1.period.first }
    var points: [TrendReport.Point] = []
    for table in months where points.last?.month != table.period.first {
      let stated = [GenderCategory.woman, .man, .other].map { table[.new, $0.code] }
      points.append(
        TrendReport.Point(
          month: table.period.first, women: stated[0],
          stated: stated.contains(nil) ? nil : stated.reduce(0) { $0 + ($1 ?? 0) }))
    }
    guard !points.isEmpty else { throw RequestError.nothingPublishedYet }
    return TrendReport(project: project.name, k: project.k, points: points)
  }

  /// What has been published of the whole project, the oldest table first.
  private func publishedTables() throws -> [PublishedProjectTable] {
    try store.reading {
      try store.releases().compactMap { summary in
        guard let record = try store.release(number: summary.number),
          let period = Period(record.period)
        else { return nil }
        let cells = record.cells.filter { $0.unit == GenderReport.wholeProject }
        return cells.isEmpty ? nil : PublishedProjectTable(period: period, cells: cells)
      }
    }
  }
}

/// The row of the whole project in one published gender table.
private struct PublishedProjectTable {
  let period: Period
  let cells: [ReleasedCell]

  subscript(measure: Measure, gender: String) -> Int? {
    cells.first { $0.measure == measure.code && $0.gender == gender }?.count
  }
}
