import DisclosureProtection
import EqualityData
import EqualitySystem

/// How many cells are hidden of tables that others have measured, and what it costs to find them.
///
/// The tables are public data that stand beside the project and are not part of it. The best known
/// numbers are those of the fewest hidden cells for the same promise at k = 5, the small ones
/// included.
enum PeerTables {
  private static let bestKnown: [(name: String, hidden: Int)] = [
    ("a_300", 3 + 5), ("a_60", 14 + 3), ("p_z1", 4 + 4), ("p_z2_fylke", 10 + 14),
    ("p_z2_kostra", 9 + 9), ("p_issue135", 7 + 4), ("p_gauss_readme", 3 + 5),
    ("p_mun_accidents", 12 + 3), ("b_300", 100 + 31), ("b_2000", 64 + 44), ("c_300", 1700 + 294),
    ("c_5000", 3437 + 2007), ("e_3240", 585 + 885),
  ]

  /// Prints one line a table found in `directory`.
  static func measure(in directory: String) throws {
    print("table;hidden;best known;ratio;processor ms;hidden with discretion;processor ms")
    for (name, best) in bestKnown {
      let path = "\(directory)/\(name).csv"
      guard try fileExists(path) else {
        print("\(name);not there")
        continue
      }
      let region = "\(directory)/\(name).region.csv"
      let hierarchies =
        try fileExists(region)
        ? ["region": NamedFile(name: region, bytes: try readFile(region))] : [:]
      let table = try FrequencyTable(
        TableFiles(
          table: NamedFile(name: path, bytes: try readFile(path)), countColumn: "freq",
          hierarchies: hierarchies))
      let plain = try measure(table, .none)
      let discreet = try measure(table, .value)
      let ratio = Double(1000 * plain.hidden / best) / 1000
      print(
        "\(name);\(plain.hidden);\(best);\(ratio);\(plain.milliseconds);"
          + "\(discreet.hidden);\(discreet.milliseconds)")
    }
  }

  private static func measure(
    _ table: FrequencyTable, _ discretion: ProtectionRules.Discretion
  ) throws -> (hidden: Int, milliseconds: Int) {
    var hidden = 0
    let seconds = try processorSeconds(runs: 3) {
      hidden = try table.protected(k: 5, discretion: discretion).counts.count { $0 == nil }
    }
    return (hidden, Int(seconds * 1000))
  }
}
