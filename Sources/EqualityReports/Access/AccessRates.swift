import EqualityModel

/// Shares of a group of people referred (DOMAIN.md 6.5, R5), from published counts only.
struct AccessRates {
  private let count: (AccessReport.Passage) -> Int?

  init(_ count: @escaping (AccessReport.Passage) -> Int?) { self.count = count }

  /// Not decided on, of those referred, in percent with one decimal.
  var waiting: Figure { Self.percent(count(.undecided), of: count(.referred)) }

  /// Accepted of those decided on, in percent with one decimal.
  var access: Figure { Self.percent(count(.accepted), of: count(.decided)) }

  /// Started of those accepted.
  var start: Figure { Self.percent(count(.started), of: count(.accepted)) }

  /// Ended of those who have started.
  var end: Figure { Self.percent(count(.ended), of: count(.started)) }

  /// Those who have come so far, of those that others are.
  func share(of others: AccessRates, _ passage: AccessReport.Passage) -> Figure {
    Self.percent(count(passage), of: others.count(passage))
  }

  /// The access rate less another's, in percentage points with one decimal.
  func difference(from other: AccessRates) -> Figure {
    guard let accepted = count(.accepted), let decided = count(.decided),
      let otherAccepted = other.count(.accepted), let otherDecided = other.count(.decided)
    else { return .protected }
    guard decided > 0, otherDecided > 0 else { return .undefined }
    let difference = 100 * (accepted * otherDecided - otherAccepted * decided)
    return Figure(Ratio(Int128(difference), Int128(decided * otherDecided)), decimals: 1)
  }

  private static func percent(_ part: Int?, of whole: Int?) -> Figure {
    guard let part, let whole else { return .protected }
    return whole > 0 ? Figure(Ratio(100 * Int128(part), Int128(whole)), decimals: 1) : .undefined
  }
}
