/// A person's time in the project without a break: from a first participation to a last one.
///
/// Whoever changes units, or has several at the same time, is in the project once. A break is a
/// month that closes with nothing ongoing.
struct Episode {
  /// The ordinals of the months in which it began and ended; the end is ``Span/open`` while it goes on.
  var began: Int
  var ended: Int

  /// The episodes of one person's participations, in order of time.
  static func all(of stays: some Sequence<Stay>) -> [Episode] {
    let spans = stays.compactMap { stay in
      if case .dated(let began, let ended) = stay.span {
        Episode(began: began, ended: ended)
      } else {
        nil
      }
    }.sorted { ($0.began, $0.ended) < ($1.began, $1.ended) }
    var episodes: [Episode] = []
    for span in spans {
      if let last = episodes.last, span.began <= last.ended {
        episodes[episodes.count - 1].ended = max(last.ended, span.ended)
      } else {
        episodes.append(span)
      }
    }
    return episodes
  }
}
