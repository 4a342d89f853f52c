package import EqualityModel
import EqualitySystem

extension Store {
  /// The responses of a wave, in an order that says nothing.
  ///
  /// `day` is today's date: past the wave's retention, single answers may not be used.
  /// - Throws: ``WaveRefusal``; ``StoreError/damaged`` where the rows are not those that the last
  ///   change left.
  /// - Complexity: Linear in the number of all waves' responses.
  package func responses(of code: String, on day: PartialDate) throws -> [Response] {
    try reading {
      let (id, record) = try waveRows().usable(code, on: day)
      return try connection.responses(of: id, to: record.wave.questionnaire.questions)
    }
  }

  /// Adds responses to open waves, or none of them, so that nothing tells in which order.
  ///
  /// A file that was added before, by its hash, changes nothing. Keys are drawn at random, and the
  /// store's file is rewritten in their order afterwards; should that fail, the import stands.
  ///
  /// - Throws: ``WaveRefusal``; ``StoreError``.
  package func add(
    _ batches: [ResponseBatch], on day: PartialDate, dryRun: Bool = false
  ) throws -> ResponseCounts {
    var counts = try change(.waves, keeping: !dryRun) {
      let waves = try waveRows()
      var counts = ResponseCounts()
      for code in Set(batches.map(\.wave)).sorted() {
        let (id, record) = try waves.usable(code, on: day)
        if let closed = record.closedOn { throw WaveRefusal.closed(code: code, on: closed) }
        let own = batches.filter { $0.wave == code }
        let new = try own.filter { try connection.isNew($0.hash, in: id) }
        let responses = new.flatMap(\.responses)
        try connection.insert(responses, wave: id)
        counts.added += responses.count
        counts.filesBefore += own.count - new.count
        counts.unasked += new.reduce(0) { $0 + $1.unasked }
        counts.contradictory += new.reduce(0) { $0 + $1.contradictory }
      }
      return counts
    }
    // What has been added stays added: only the traces of its order are left to be removed.
    if counts.added > 0, !dryRun { counts.isRewritten = (try? compact()) != nil }
    return counts
  }
}

extension [(id: Int, record: WaveRecord)] {
  /// The wave with this code, if its answers may be used.
  fileprivate func usable(
    _ code: String, on day: PartialDate
  ) throws(WaveRefusal) -> (id: Int, record: WaveRecord) {
    guard let found = first(where: { $0.record.wave.code == code }) else {
      throw .unknown(code: code, known: map(\.record.wave.code))
    }
    if let erased = found.record.erasedOn { throw .erased(code: code, on: erased) }
    if found.record.hasExpired(on: day) {
      throw .expired(code: code, after: found.record.wave.retainUntil)
    }
    return found
  }
}

extension Connection {
  fileprivate func responses(of wave: Int, to questions: [Question]) throws -> [Response] {
    let units = try unitCodes()
    var responses: [Response] = []
    let query = try prepare("SELECT month, unit, answers FROM response WHERE wave = ? ORDER BY key")
    try query.run(.integer(wave)) { row in
      let month = row.integer(0)
      guard let month = Month(year: month / 100, month: month % 100),
        let answers = PackedAnswers.answers(in: row.blob(2), to: questions)
      else { throw StoreError.damaged }
      let unit = row.optionalInteger(1).flatMap { units[$0] }
      responses.append(Response(month: month, unit: unit, answers: answers))
    }
    return responses
  }

  /// Notes a file of a wave, if there is one; false where it was noted before.
  fileprivate func isNew(_ hash: String?, in wave: Int) throws -> Bool {
    guard let hash else { return true }
    var isNew = false
    let insert = try prepare(
      "INSERT INTO response_file VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING 1")
    try insert.run(.integer(wave), .text(hash)) { _ in isNew = true }
    return isNew
  }

  /// Inserts responses in the order of keys that are drawn for them.
  fileprivate func insert(_ responses: [Response], wave: Int) throws {
    let units = try unitIDs()
    let taken = try keys(of: wave)
    let insert = try prepare("INSERT INTO response VALUES (?, ?, ?, ?, ?)")
    let keys = Self.keys(count: responses.count, besides: taken).sorted()
    for (key, response) in zip(keys, responses.shuffled()) {
      let unit = response.unit.map { units[$0] }
      guard unit != .some(nil) else { throw StoreError.damaged }
      try insert.run(
        .integer(wave), .integer(key), .integer(response.month.year * 100 + response.month.month),
        .integer(unit ?? nil), .bytes(PackedAnswers.bytes(of: response.answers)))
    }
  }

  private func keys(of wave: Int) throws -> Set<Int> {
    var keys: Set<Int> = []
    try prepare("SELECT key FROM response WHERE wave = ?").run(.integer(wave)) {
      keys.insert($0.integer(0))
    }
    return keys
  }

  private static func keys(count: Int, besides taken: Set<Int>) -> Set<Int> {
    var keys: Set<Int> = []
    while keys.count < count {
      let key = Int.random(in: 0 ... .max)
      if !taken.contains(key) { keys.insert(key) }
    }
    return keys
  }
}
