public import EqualityModel

/// The file by which a project settles a list of categories of its own.
///
///     { "code": "bostad", "ground": null, "sv": "bostad", "en": "housing", "several": false,
///       "categories": [
///         { "code": "eget", "sv": "eget kontrakt", "en": "own lease" },
///         { "code": "andrahand", "sv": "andra hand", "en": "sublet" } ],
///       "decided_by": "Styrgruppen", "decided_on": "2021-09-01",
///       "consulted_with": "Hyresgästföreningen" }
///
/// With `"extends": "ethnicity_self"` in place of the first five fields, the categories come after
/// those that the list has. A category with `"alone": true` is nobody's together with another.
public enum ListFile {
  /// Reads the list, as the version after the one that it has among `current`, the newest version
  /// of every list; its code is none of those of `groups`.
  public static func read(
    _ bytes: [UInt8], current: [Dimension], groups: [TargetGroup] = []
  ) -> ImportResult<Dimension> {
    var reader = ListFileReader(current: current, groups: groups)
    let dimension: Dimension?
    do {
      dimension = reader.read(try JSONParser.parse(SourceText(bytes).utf8))
    } catch {
      reader.add(.notJSON, at: nil, line: error.line)
      dimension = nil
    }
    return reader.result(dimension)
  }
}
