import EqualityData
import Foundation
import XCTest

/// What a reader finds in the files of one publication, cell by cell; nil where a count is hidden.
struct PublishedFiles {
  struct Cell: Hashable {
    let unit, measure, gender: String
  }

  let json: [Cell: Int?]
  let csv: [Cell: Int?]
  let text: [Cell: Int?]

  /// The units in order, the topmost first.
  let units: [String]

  init(in directory: String) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: directory)
    func content(_ ending: String) throws -> String {
      let name = try XCTUnwrap(files.first { $0.hasSuffix(ending) })
      let data = try Data(contentsOf: URL(filePath: directory).appending(path: name))
      return String(decoding: data, as: UTF8.self)
    }
    let (cells, units) = try Self.readJSON(try content(".json"))
    json = cells
    self.units = units
    let (rows, names) = Self.readCSV(try content(".csv"))
    csv = rows
    text = Self.readText(try content(".txt"), names: names, isDivided: units.count > 1)
  }

  private static func readJSON(_ text: String) throws -> ([Cell: Int?], [String]) {
    struct File: Decodable {
      struct Entry: Decodable {
        let unit, measure, gender: String
        let count: Int?
      }
      let cells: [Entry]
    }
    var cells: [Cell: Int?] = [:]
    var units: [String] = []
    for entry in try JSONDecoder().decode(File.self, from: Data(text.utf8)).cells {
      cells[Cell(unit: entry.unit, measure: entry.measure, gender: entry.gender)] = .some(
        entry.count)
      if !units.contains(entry.unit) { units.append(entry.unit) }
    }
    return (cells, units)
  }

  private static func readCSV(_ text: String) -> ([Cell: Int?], [String: String]) {
    var cells: [Cell: Int?] = [:]
    var names: [String: String] = [:]
    for line in text.components(separatedBy: "\r\n").dropFirst() where !line.isEmpty {
      let fields = line.components(separatedBy: ";")
      cells[Cell(unit: fields[1], measure: fields[2], gender: fields[3])] = .some(Int(fields[4]))
      names[fields[6]] = fields[1]
      names[fields[7].lowercased()] = fields[2]
    }
    return (cells, names)
  }

  /// The tables of counts: a line of five signs at the end is a row, named by what stands before.
  ///
  /// A sixth, of women and men together, is no cell of its own: it is held against the two.
  private static func readText(
    _ text: String, names: [String: String], isDivided: Bool
  ) -> [Cell: Int?] {
    let genders = ["woman", "man", "other", "unknown", "_T"]
    var cells: [Cell: Int?] = [:]
    var measure = ""
    var (isCounts, hasSum) = (false, false)
    for line in text.components(separatedBy: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words == ["Antal"] { isCounts = true }
      if line.contains("40/60") { isCounts = false }
      if isCounts, words.contains("och"), words.contains("män") { hasSum = true }
      guard isCounts, words.count > 5 else { continue }
      if words.last == "Totalt" {
        let label = words.prefix { $0 != "Kvinnor" }.joined(separator: " ")
        measure = names[label.lowercased()] ?? ""
        continue
      }
      var signs = words.suffix(hasSum ? 6 : 5).map { $0.replacingOccurrences(of: "r", with: "") }
      let label = words.dropLast(signs.count).joined(separator: " ")
      if hasSum {
        let numbers = signs.prefix(3).map { $0 == "–" ? 0 : Int($0.filter(\.isNumber)) }
        let sum = numbers[0].flatMap { women in numbers[1].map { women + $0 } }
        XCTAssertEqual(numbers[2], sum, line)
        signs.remove(at: 2)
      }
      let unit = isDivided ? names[label] ?? "" : "_T"
      let code = isDivided ? measure : names[label.lowercased()] ?? ""
      for (gender, sign) in zip(genders, signs) {
        let digits = sign.replacingOccurrences(of: "\u{A0}", with: "")
        cells[Cell(unit: unit, measure: code, gender: gender)] =
          .some(sign == "–" ? 0 : Int(digits))
      }
    }
    return cells
  }
}
