public import EqualityModel

/// A file with a population that participants are compared with.
///
/// It is a table with the columns of ``columns``, or a table as Statistics Sweden's database exports
/// it: CSV with a column for each year, or PC-Axis (`.px`).
public enum ReferenceFile {
  /// The columns that it may have, and whether it must.
  public static let columns: [(name: Text, isRequired: Bool)] = [
    (Text(sv: "dimension", en: "dimension"), true), (Text(sv: "kategori", en: "category"), true),
    (Text(sv: "kön", en: "gender"), false), (Text(sv: "åldersgrupp", en: "age_band"), false),
    (Text(sv: "område", en: "area"), false), (Text(sv: "antal", en: "count"), true),
    (Text(sv: "källa", en: "source"), true), (Text(sv: "datum", en: "date"), true),
  ]

  /// Reads the counts in the order of the file.
  ///
  /// `source` and `date` are for a file that does not say itself who has counted and when. What a
  /// row does not divide by is nil, and so is what it calls a total; cells with `..` are left out.
  /// A column `dimension` may also name one of `own`: lists and groups that were settled locally.
  public static func read(
    _ bytes: [UInt8], own: [Dimension] = [], mapping: Mapping = .none,
    ignoring: Set<String> = [], source: String? = nil, date: PartialDate? = nil
  ) -> ImportResult<[ReferenceCount]> {
    let grid = PXFile.isOne(bytes) ? ReferenceGrid(px: bytes) : ReferenceGrid(csv: bytes)
    var reader = ReferenceReader(
      grid, own: own, mapping: mapping, ignoring: Set(ignoring.map(ColumnKey.init)), source: source,
      date: date)
    return reader.read()
  }
}
