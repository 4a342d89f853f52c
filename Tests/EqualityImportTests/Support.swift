import EqualityImport
import EqualityModel

/// A small project: one association with two units, and two more units of one name.
let sampleUnits = [
  ProjectUnit(code: "P", parent: nil, name: "Projektet", kind: .project),
  ProjectUnit(code: "SÖD", parent: "P", name: "Södra", kind: .association),
  ProjectUnit(code: "NYK", parent: "SÖD", name: "Nykvarn", kind: .activity),
  ProjectUnit(code: "0180", parent: "SÖD", name: "Stockholm", kind: .activity),
  ProjectUnit(code: "T1", parent: "P", name: "Samma namn", kind: .team),
  ProjectUnit(code: "T2", parent: "P", name: "Samma namn", kind: .team),
]

func sampleTree() throws -> UnitTree { try UnitTree(sampleUnits) }

func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// The header of a participations file with all its columns.
let allColumns =
  "participant;unit;start;end;end_reason;gender;birth_year;municipality;consent"

/// Reads rows under ``allColumns``.
func participations(_ rows: String...) throws -> ImportResult<[Participation]> {
  let file = ([allColumns] + rows).joined(separator: "\n")
  return ParticipationsFile.read(utf8(file), units: try sampleTree())
}

/// Reads a whole participations file.
func participations(file: String) throws -> ImportResult<[Participation]> {
  ParticipationsFile.read(utf8(file), units: try sampleTree())
}

/// A fault, for comparing.
func fault(_ line: Int, _ column: String?, _ kind: Fault.Kind) -> Fault {
  Fault(line: line, column: column, kind: kind)
}

/// A JSON object of values that are written already, those that are nil left out.
func json(_ fields: [String: String?]) -> String {
  let written = fields.sorted { $0.key < $1.key }.compactMap { name, value in
    value.map { "\"\(name)\": \($0)" }
  }
  return "{\n" + written.joined(separator: ",\n") + "\n}"
}
