public import EqualityModel

/// What is wrong with a file of a reference population, or with one of its rows.
public enum ReferenceFlaw: Error, Hashable, Sendable {
  /// The file has no column with counts.
  case noCounts

  /// Neither the file nor whoever imports it says who has counted.
  case noSource

  /// Neither the file nor whoever imports it says when it was counted.
  case noDate
  case malformedDate

  /// No column says what the population is divided by.
  case noDimension
  case unknownDimension(suggestion: String?)
  case unknownCategory(permitted: [Text])
  case notAnAge
  case notACount

  /// The same people are counted on an earlier line.
  case repeated(line: Int)

  /// A PC-Axis file lacks what this keyword says.
  case missingKeyword(String)

  /// What stands after this keyword is not what the format has there.
  case malformedKeyword(String)

  /// The data of a PC-Axis file are not as many as its variables have combinations.
  case wrongCellCount(expected: Int, found: Int)
  case tooManyCells(limit: Int)

  public var text: Text {
    switch self {
    case .noCounts:
      Text(
        sv: "ingen kolumn har antal. Den ska heta antal, eller ett årtal som 2021.",
        en: "no column has counts. It should be named count, or a year such as 2021.")
    case .noSource:
      Text(
        sv: "källan saknas. Skriv den i en kolumn, källa, eller ange --source.",
        en: "there is no source. Write it in a column, source, or give --source.")
    case .noDate:
      Text(
        sv: "datum saknas. Skriv det i en kolumn, datum, eller ange --date.",
        en: "there is no date. Write it in a column, date, or give --date.")
    case .malformedDate:
      Text(
        sv: "inget datum. Skriv som 2021-12-31, 2021-12 eller 2021.",
        en: "not a date. Write as 2021-12-31, 2021-12 or 2021.")
    case .noDimension:
      Text(
        sv: "ingen kolumn säger vad befolkningen är uppdelad efter. Koppla en med --mapping, "
          + "till exempel ;födelseregion;birth_region.",
        en: "no column says what the population is divided by. Map one with --mapping, "
          + "such as ;födelseregion;birth_region.")
    case .unknownDimension(let suggestion):
      Text(
        sv: "okänd dimension." + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "unknown dimension." + Phrase.didYouMean(code: suggestion, in: .english))
    case .unknownCategory(let permitted):
      Text(
        sv: "okänd kategori. Skriv " + Phrase.list(permitted, last: "eller", in: .swedish) + ".",
        en: "unknown category. Write " + Phrase.list(permitted, last: "or", in: .english) + ".")
    case .notAnAge:
      Text(
        sv: "ingen ålder. Skriv som 16, 16-19 eller 65+.",
        en: "not an age. Write as 16, 16-19 or 65+.")
    case .notACount:
      Text(
        sv: "inget antal. Skriv ett helt tal, eller .. där det saknas.",
        en: "not a count. Write a whole number, or .. where there is none.")
    case .repeated(let line):
      Text(
        sv: "samma grupp finns redan på rad \(line). Ta bort den ena raden.",
        en: "the same group is already on line \(line). Remove one of them.")
    case .missingKeyword(let keyword):
      Text(
        sv: "\(keyword) saknas i PX-filen. Hämta filen på nytt.",
        en: "the PX file has no \(keyword). Fetch the file anew.")
    case .malformedKeyword(let keyword):
      Text(
        sv: "\(keyword) är inte skrivet som PX-formatet har det. Hämta filen på nytt.",
        en: "\(keyword) is not written as the PX format has it. Fetch the file anew.")
    case .wrongCellCount(let expected, let found):
      Text(
        sv: "PX-filen har \(found) värden i DATA men ska ha \(expected).",
        en: "the PX file has \(found) values in DATA but should have \(expected).")
    case .tooManyCells(let limit):
      Text(
        sv: "PX-filen är för stor. Välj färre värden: högst \(limit).",
        en: "the PX file is too large. Choose fewer values: at most \(limit).")
    }
  }
}
