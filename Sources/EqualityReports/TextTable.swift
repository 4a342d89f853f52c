/// Columns of text, aligned: the first to the left, numbers to the right, under two rows of heads.
struct TextTable {
  /// Columns that share a title.
  struct Group {
    let title: String

    /// The head of each column; a line break divides it over two lines.
    let columns: [String]

    /// Whether the columns hold words, aligned to the left.
    var isText = false
  }

  let groups: [Group]
  let rows: [[String]]

  var lines: [String] {
    let heads = groups.flatMap(\.columns).map { $0.split(separator: "\n").map(String.init) }
    let height = heads.map(\.count).max() ?? 1
    let headRows = (0..<height).map { line in
      heads.map { head in
        let blank = height - head.count
        return line < blank ? "" : head[line - blank]
      }
    }
    let widths = widths(of: headRows + rows)
    let body = (headRows + rows).map { padded($0, to: widths) }
    let rule = String(repeating: "─", count: body.map(\.count).max() ?? 0)
    return [titles(widths)] + body.prefix(height) + [rule] + body.dropFirst(height)
  }

  private static let gap = 2
  private static let groupGap = 4

  private func widths(of rows: [[String]]) -> [Int] {
    var widths = rows.reduce(rows[0].map(\.count)) { widest, row in
      zip(widest, row).map { max($0, $1.count) }
    }
    var first = 0
    for group in groups {
      let last = first + group.columns.count - 1
      let room = widths[first...last].reduce(0, +) + Self.gap * (group.columns.count - 1)
      if !group.isText { widths[last] += max(0, group.title.count - room) }
      first = last + 1
    }
    return widths
  }

  private func titles(_ widths: [Int]) -> String {
    var first = 0
    var line = ""
    for (index, group) in groups.enumerated() {
      let columns = widths[first..<(first + group.columns.count)]
      let room = columns.reduce(0, +) + Self.gap * (group.columns.count - 1)
      line += index == 0 ? "" : String(repeating: " ", count: Self.groupGap)
      line += group.isText ? group.title : Self.aligned(group.title, to: room, left: index == 0)
      first += group.columns.count
    }
    return Self.trimmed(line)
  }

  private func padded(_ row: [String], to widths: [Int]) -> String {
    var column = 0
    var line = ""
    for (index, group) in groups.enumerated() {
      for position in group.columns.indices {
        let gap = index == 0 ? 0 : position == 0 ? Self.groupGap : Self.gap
        line += String(repeating: " ", count: gap)
        line += Self.aligned(row[column], to: widths[column], left: index == 0 || group.isText)
        column += 1
      }
    }
    return Self.trimmed(line)
  }

  private static func aligned(_ text: String, to width: Int, left: Bool) -> String {
    let blank = String(repeating: " ", count: max(0, width - text.count))
    return left ? text + blank : blank + text
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
