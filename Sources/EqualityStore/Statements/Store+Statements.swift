import EqualityModel
package import EqualitySystem

extension Store {
  /// Every statement that has been published, the oldest first.
  package func statements() throws -> [StatementSummary] {
    try reading {
      var statements: [StatementSummary] = []
      let query = """
        SELECT id, definition, table_code, subject, period, k, reason, published_on FROM statement
        ORDER BY id
        """
      try connection.prepare(query).run { row in
        statements.append(
          StatementSummary(
            number: row.integer(0), definition: row.text(1), table: row.text(2),
            subject: row.text(3), period: row.text(4), k: row.integer(5),
            reason: row.optionalText(6), publishedOn: row.text(7)))
      }
      return statements
    }
  }

  /// The statement with this number, if there is one.
  package func statement(number: Int) throws -> StatementRecord? {
    try reading {
      guard let summary = try statements().first(where: { $0.number == number }) else {
        return nil
      }
      return StatementRecord(
        definition: summary.definition, table: summary.table, subject: summary.subject,
        period: summary.period, k: summary.k, reason: summary.reason,
        publishedOn: summary.publishedOn, axes: try connection.axes(ofStatement: number),
        counts: try connection.counts(ofStatement: number),
        reference: try connection.reference(ofStatement: number))
    }
  }

  /// Records a statement, once the `work` that prepares its publication has been done.
  ///
  /// `count` is how many statements it was made beside: all that there are.
  /// The work is given the number of the statement; if it throws, nothing is recorded. From then on
  /// `files` are to be given their names.
  /// - Throws: ``StoreError/ledgerHasMoved`` where there are others by now.
  package func record(
    _ statement: StatementRecord, after count: Int, files: [WaitingFile] = [],
    preparing work: (Int) throws -> Void
  ) throws -> Int {
    try change(.ledger, .files) {
      guard try connection.integer("SELECT count(*) FROM statement") == count else {
        throw StoreError.ledgerHasMoved
      }
      let number = try connection.insert(statement)
      try connection.note(files, isRecorded: true)
      return number
    } finish: { number in
      try work(number)
    }
  }
}

extension Connection {
  fileprivate func insert(_ statement: StatementRecord) throws -> Int {
    var number = 0
    let add = try prepare(
      """
      INSERT INTO statement (definition, table_code, subject, period, k, reason, published_on)
      VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
      """)
    try add.run(
      .text(statement.definition), .text(statement.table), .text(statement.subject),
      .text(statement.period), .integer(statement.k), .text(statement.reason),
      .text(statement.publishedOn)
    ) { number = $0.integer(0) }
    let addCode = try prepare("INSERT INTO stated_code VALUES (?, ?, ?, ?, ?)")
    for (place, axis) in statement.axes.enumerated() {
      for (position, code) in axis.codes.enumerated() {
        try addCode.run(
          .integer(number), .integer(place), .integer(position), .text(axis.name), .text(code))
      }
    }
    let addCount = try prepare("INSERT INTO stated_count VALUES (?, ?, ?)")
    for (position, count) in statement.counts.enumerated() {
      try addCount.run(.integer(number), .integer(position), .integer(count))
    }
    let addReference = try prepare("INSERT INTO stated_reference VALUES (?, ?, ?, ?, ?)")
    for reference in statement.reference {
      try addReference.run(
        .integer(number), .integer(reference.position), .integer(reference.count),
        .text(reference.source), .integer(Int(reference.date.packed)))
    }
    return number
  }

  fileprivate func axes(ofStatement number: Int) throws -> [StatementRecord.Axis] {
    var axes: [StatementRecord.Axis] = []
    let query = """
      SELECT axis, name, code FROM stated_code WHERE statement = ? ORDER BY axis, position
      """
    try prepare(query).run(.integer(number)) { row in
      if row.integer(0) == axes.count { axes.append(.init(name: row.text(1), codes: [])) }
      axes[axes.count - 1].codes.append(row.text(2))
    }
    return axes
  }

  fileprivate func counts(ofStatement number: Int) throws -> [Int?] {
    var counts: [Int?] = []
    let query = "SELECT count FROM stated_count WHERE statement = ? ORDER BY position"
    try prepare(query).run(.integer(number)) { counts.append($0.optionalInteger(0)) }
    return counts
  }

  fileprivate func reference(ofStatement number: Int) throws -> [StatementRecord.Reference] {
    var reference: [StatementRecord.Reference] = []
    let query = """
      SELECT position, count, source, counted_on FROM stated_reference WHERE statement = ?
      ORDER BY position
      """
    try prepare(query).run(.integer(number)) { row in
      guard let date = PartialDate(packed: row.integer(3)) else { throw StoreError.damaged }
      reference.append(
        .init(
          position: row.integer(0), count: row.integer(1), source: row.text(2), date: date))
    }
    return reference
  }
}
