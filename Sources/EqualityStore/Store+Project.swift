package import EqualityModel
import EqualitySystem

extension Store {
  /// The project that the store belongs to.
  package func project() throws -> Project {
    try translatingFailures(on: connection) {
      var project: Project?
      let query = "SELECT name, target, from_date, to_date, k, k_sensitive, reason FROM project"
      try connection.prepare(query).run { row in
        project = Project(
          name: row.text(0), target: row.optionalInteger(1),
          from: PartialDate(packed: row.integer(2)), to: PartialDate(packed: row.integer(3)),
          k: row.integer(4), kSensitive: row.integer(5), reason: row.optionalText(6))
      }
      guard let project else { throw StoreError.damaged }
      return project
    }
  }
}

extension Connection {
  func insert(_ project: Project) throws {
    let statement = try prepare("INSERT INTO project VALUES (1, ?, ?, ?, ?, ?, ?, ?)")
    try statement.run(
      .text(project.name), .integer(project.target),
      .integer(project.from.map { Int($0.packed) }), .integer(project.to.map { Int($0.packed) }),
      .integer(project.k), .integer(project.kSensitive), .text(project.reason))
  }
}
