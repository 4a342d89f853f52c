import EqualityModel
import EqualitySystem

/// A wave with its responses, as they are stored.
struct StoredWave {
  /// A response by its key; the unit's key is that of its store.
  struct Response {
    let key: Int
    let month: Int
    let unit: Int?
    let answers: [UInt8]
  }

  let id: Int
  let record: WaveRecord
  var responses: [Response] = []
  var files: Set<String> = []

  var code: String { record.wave.code }

  /// Whether responses of `other` were taken in here before.
  func hasResponses(of other: StoredWave) -> Bool {
    !Set(responses.map(\.key)).isDisjoint(with: other.responses.map(\.key))
  }

  /// Whether a file was imported both here and there, so that its responses would be there twice.
  func hasFilesBeside(_ other: StoredWave) -> Bool {
    !files.isDisjoint(with: other.files) && !hasResponses(of: other)
  }
}

extension Store {
  /// Every wave with all its responses, known not to be damaged.
  func storedWaves() throws -> [StoredWave] {
    var waves = try waveRows().map { StoredWave(id: $0.id, record: $0.record) }
    let places = Dictionary(uniqueKeysWithValues: waves.indices.map { (waves[$0].id, $0) })
    let query = "SELECT wave, key, month, unit, answers FROM response ORDER BY wave, key"
    try connection.prepare(query).run { row in
      guard let place = places[row.integer(0)] else { throw StoreError.damaged }
      waves[place].responses.append(
        .init(
          key: row.integer(1), month: row.integer(2), unit: row.optionalInteger(3),
          answers: row.blob(4)))
    }
    try connection.prepare("SELECT wave, sha256 FROM response_file").run { row in
      guard let place = places[row.integer(0)] else { throw StoreError.damaged }
      waves[place].files.insert(row.text(1))
    }
    return waves
  }
}

extension Connection {
  /// Brings what is noted of a wave up to date, but for what was asked in it.
  func update(_ record: WaveRecord, unit: Int?, wave id: Int) throws {
    let wave = record.wave
    try prepare(
      """
      UPDATE wave SET controller = ?2, information = ?3, retain_until = ?4, unit = ?5,
        eligible = ?6, consulted = ?7, opened_on = ?8, closed_on = ?9, erased_on = ?10
      WHERE id = ?1
      """
    ).run(
      .integer(id), .text(wave.controller), .text(wave.information),
      .integer(Int(wave.retainUntil.packed)), .integer(unit), .integer(wave.eligibleCount),
      .text(wave.consultedWith), .integer(Int(record.openedOn.packed)),
      .integer(record.closedOn.map { Int($0.packed) }),
      .integer(record.erasedOn.map { Int($0.packed) }))
  }

  /// Adds the responses and files of `other` that `own` lacks, and returns how many responses.
  func insert(
    _ other: StoredWave, besides own: StoredWave?, wave id: Int, unit: (Int?) -> Int?
  ) throws -> Int {
    let known = Set(own?.responses.map(\.key) ?? [])
    let add = try prepare("INSERT INTO response VALUES (?, ?, ?, ?, ?)")
    let new = other.responses.filter { !known.contains($0.key) }
    for response in new {
      try add.run(
        .integer(id), .integer(response.key), .integer(response.month),
        .integer(unit(response.unit)), .bytes(response.answers))
    }
    let addFile = try prepare("INSERT INTO response_file VALUES (?, ?) ON CONFLICT DO NOTHING")
    for file in other.files.sorted() { try addFile.run(.integer(id), .text(file)) }
    return new.count
  }
}
