public import DisclosureProtection

/// A way to write any protected table: all its cells, in no language.
public enum TableFormat: String, CaseIterable, Sendable {
  case csv
  case json

  /// The table in this form; `k` is what it was protected with.
  public func write(_ table: PublishedTable, k: Int) -> String {
    switch self {
    case .csv: TableCSV(table: table).text
    case .json: TableJSON(table: table, k: k).text
    }
  }
}

/// A protected table as CSV: its dimensions, `count` (empty where hidden) and `status`.
struct TableCSV {
  let table: PublishedTable

  var text: String {
    let header = (table.dimensions.map(\.name) + ["count", "status"]).map(CSVField.written)
    var text = "\u{FEFF}" + header.joined(separator: ";") + "\r\n"
    let codes = table.dimensions.map { dimension in
      dimension.codes.map { CSVField.written($0) + ";" }
    }
    CellLines(codes).visit(table.counts) { codes, count in
      text += codes
      if let count { text += String(count) }
      text += ";" + CellStatus(of: count).rawValue + "\r\n"
    }
    return text
  }
}

/// A protected table as JSON, one object a cell and one cell a line.
struct TableJSON {
  let table: PublishedTable
  let k: Int

  var text: String {
    let names = table.dimensions.map { JSONText.quoted($0.name) }
    var text = "{\n  \"k\": \(k),\n  \"dimensions\": [" + names.joined(separator: ", ") + "],\n"
    text += "  \"cells\": ["
    let codes = zip(names, table.dimensions).map { name, dimension in
      dimension.codes.map { "\(name): \(JSONText.quoted($0)), " }
    }
    var ending = "\n"
    CellLines(codes).visit(table.counts) { codes, count in
      text += ending + "    {" + codes + "\"count\": " + (count.map(String.init) ?? "null")
      text += ", \"status\": \"" + CellStatus(of: count).rawValue + "\"}"
      ending = ",\n"
    }
    return text + "\n  ]\n}\n"
  }
}

/// The codes of every cell, written one after the other; the last dimension varies fastest.
private struct CellLines {
  private let codes: [[String]]

  init(_ codes: [[String]]) { self.codes = codes }

  func visit(_ counts: [Int?], _ body: (String, Int?) -> Void) {
    var position = [Int](repeating: 0, count: codes.count)
    var beginnings = [String](repeating: "", count: codes.count + 1)
    var changed = 0
    for count in counts {
      for dimension in changed..<codes.count {
        beginnings[dimension + 1] = beginnings[dimension] + codes[dimension][position[dimension]]
      }
      body(beginnings[codes.count], count)
      changed = codes.count - 1
      while changed > 0, position[changed] + 1 == codes[changed].count {
        position[changed] = 0
        changed -= 1
      }
      position[changed] += 1
    }
  }
}
