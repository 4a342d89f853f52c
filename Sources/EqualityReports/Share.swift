/// A share in whole percent, worked out from published counts only.
enum Share: Hashable {
  case percent(Int)

  /// A count that it rests on is hidden.
  case protected

  /// It would be a share of nobody.
  case undefined

  init(of part: Int?, in whole: Int?) {
    guard let part, let whole else {
      self = .protected
      return
    }
    self = wholePercent(part, of: whole).map(Share.percent) ?? .undefined
  }

  /// The number, or the sign that Swedish statistics use in its place.
  var sign: String {
    switch self {
    case .percent(let percent): String(percent)
    case .protected: ".."
    case .undefined: "."
    }
  }
}

/// `part` of `whole` in whole percent, halves rounded up; nil of nothing.
func wholePercent(_ part: Int, of whole: Int) -> Int? {
  whole > 0 ? (200 * part + whole) / (2 * whole) : nil
}
