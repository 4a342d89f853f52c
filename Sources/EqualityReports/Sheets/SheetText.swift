import EqualityModel

/// A sheet for the terminal.
struct SheetText {
  let sheet: Sheet
  let language: Language

  var text: String {
    let heading =
      [
        sheet.isDraft ? Phrases.draft(language) : nil, sheet.title(language),
        sheet.release.map { Phrases.release($0)(language) },
      ].compactMap { $0 }
    let notes = sheet.notes.map { $0(language) }
    return (heading + [""] + sheet.blocks.flatMap(lines) + notes).joined(separator: "\n") + "\n"
  }

  private func lines(of block: Sheet.Block) -> [String] {
    guard !block.rows.isEmpty else { return [] }
    let groups = [
      TextTable.Group(title: block.title(language), columns: [block.heads[0](language)]),
      TextTable.Group(title: "", columns: block.heads.dropFirst().map { $0(language) }),
    ]
    return TextTable(groups: groups, rows: block.rows.map { $0.map { $0(language) } }).lines + [""]
  }
}
