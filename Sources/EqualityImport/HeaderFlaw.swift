public import EqualityModel

/// What makes a header row one that cannot be followed.
public enum HeaderFlaw: Hashable, Sendable {
  /// No column of the first line is known: it is likely a row of data.
  case notAHeader(expected: [Text])
  case unnamed
  case unknown(suggestion: Text?)

  /// The column means the same as the one called `first`.
  case duplicate(first: String)
  case missing(Text)

  /// The column that was to be left out is not there.
  case nothingToIgnore(name: String)

  public var text: Text {
    switch self {
    case .notAHeader(let expected):
      Text(
        sv: "ingen rubrik känns igen. Den första raden ska ha rubriker som "
          + Phrase.list(expected, last: "och", in: .swedish) + ".",
        en: "no column name is recognised. The first line should have names such as "
          + Phrase.list(expected, last: "and", in: .english) + ".")
    case .unnamed:
      Text(
        sv: "kolumnen saknar rubrik. Skriv en rubrik eller ta bort kolumnen.",
        en: "the column has no name. Name it or remove the column.")
    case .unknown(let suggestion):
      Text(
        sv: "okänd kolumn. Byt namn på den, koppla den med --mapping eller hoppa över den med "
          + "--ignore." + Phrase.didYouMean(suggestion, in: .swedish),
        en: "unknown column. Rename it, map it with --mapping or skip it with --ignore."
          + Phrase.didYouMean(suggestion, in: .english))
    case .duplicate(let first):
      Text(
        sv: "kolumnen finns redan, som \(first). Ta bort den ena.",
        en: "the column is there already, as \(first). Remove one of them.")
    case .missing(let name):
      Text(
        sv: "kolumnen \(name.swedish) saknas. Den måste finnas med.",
        en: "the column \(name.english) is missing. It is required.")
    case .nothingToIgnore(let name):
      Text(
        sv: "kolumnen ”\(name)” som skulle hoppas över finns inte."
          + (name.contains(",") ? " Skriv --ignore en gång för varje kolumn." : ""),
        en: "the column “\(name)” that was to be left out is not there."
          + (name.contains(",") ? " Give --ignore once for each column." : ""))
    }
  }
}
