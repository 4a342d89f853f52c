import EqualityModel

/// What the months are called that a table counts, where the first table has all before them too.
struct SpanName {
  /// Nil where everything through `last` is counted.
  let first: Month?
  let last: Month

  private var months: Period? { first.flatMap { Period(from: $0, through: last) } }

  /// After what is counted: `t.o.m. oktober 2021`, or `november 2021`.
  var text: Text {
    if let months { return Text(sv: months.name.swedish, en: "in \(months.name.english)") }
    let until = Period(last).name
    return Text(sv: "t.o.m. \(until.swedish)", en: "through \(until.english)")
  }

  /// The same in a sentence that is read aloud: `till och med oktober 2021`, or `november 2021`.
  var spelledOut: Text {
    if let months { return months.name }
    let until = Period(last).name
    return Text(sv: "till och med \(until.swedish)", en: "through \(until.english)")
  }

  /// The people reached by then, or in these months for the first time.
  var reached: Text {
    months == nil
      ? Text(sv: "nådda \(text.swedish)", en: "reached \(text.english)")
      : Text(
        sv: "nådda första gången \(text.swedish)",
        en: "reached for the first time \(text.english)")
  }
}
