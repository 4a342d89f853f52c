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
    let tables = try store.reading { try publishedGenders() }.filter { !$0.period.isWholeYears }
    let points = Set(tables.map(\.period.last)).sorted().compactMap { month in
      tables.last { $0.period.last == month }.map { table in
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
    let points = trend(of: try store.reading { try publishedGenders() })
    guard !points.isEmpty else { throw RequestError.nothingPublishedYet }
    return TrendReport(project: project.name, k: project.k, points: points)
  }

  /// One point for each month that has a table of its own.
  func trend(of tables: [PublishedGenders]) -> [TrendReport.Point] {
    var points: [TrendReport.Point] = []
    for table in tables
    where table.period.kind == .month && points.last?.month != table.period.first {
      let stated = [GenderCategory.woman, .man, .other].map { table[.new, $0.code] }
      points.append(
        TrendReport.Point(
          month: table.period.first, women: stated[0],
          stated: stated.contains(nil) ? nil : stated.reduce(0) { $0 + ($1 ?? 0) }))
    }
    return points
  }
}
