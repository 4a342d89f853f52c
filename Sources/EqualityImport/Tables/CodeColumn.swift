import EqualityModel

/// Collects the codes of one column, each with what is wrong with it.
struct CodeColumn {
  let field: Int
  let name: String
  let tree: CodeTree?
  private(set) var codes: [String] = []
  private var positions: [String: Int] = [:]
  private var flaws: [TableFlaw?] = []
  private let form: LongTableReader.Form

  init(field: Int, name: String, tree: CodeTree?, form: LongTableReader.Form) {
    self.field = field
    self.name = name
    self.tree = tree
    self.form = form
  }

  /// The position of a code that may be new; another name of the whole is the same code.
  mutating func position(of code: String, suggesting: Bool) -> Int {
    if let position = positions[code] { return position }
    if let own = tree?.position(of: code).map({ tree?.codes[$0] ?? code }), own != code {
      let position = position(of: own, suggesting: suggesting)
      positions[code] = position
      return position
    }
    positions[code] = codes.count
    codes.append(code)
    flaws.append(flaw(of: code, suggesting: suggesting))
    return codes.count - 1
  }

  func flaw(at position: Int) -> TableFlaw? { flaws[position] }

  private func flaw(of code: String, suggesting: Bool) -> TableFlaw? {
    if form == .inner, code == CodeTree.total { return .totalAmongInnerCells }
    guard let tree else { return nil }
    guard let position = tree.position(of: code) else {
      return .unknownCode(
        suggestion: suggesting ? Nearest.candidate(to: code, among: tree.codes) { [$0] } : nil)
    }
    return form == .inner && tree.hasChildren[position] ? .codeWithParts : nil
  }
}
