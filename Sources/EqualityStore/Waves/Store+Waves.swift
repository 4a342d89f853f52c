package import EqualityModel
import EqualitySystem

extension Store {
  /// Opens a wave.
  ///
  /// - Throws: ``WaveRefusal/exists(code:)`` where there has been one with its code;
  ///   ``WaveRefusal/unknownUnit(_:known:)``; ``StoreError``.
  package func open(_ wave: Wave, on day: PartialDate) throws {
    try change(.waves) {
      guard try connection.waveID(of: wave.code) == nil else {
        throw WaveRefusal.exists(code: wave.code)
      }
      let ids = try connection.unitIDs()
      if let unit = wave.unit, ids[unit] == nil {
        throw WaveRefusal.unknownUnit(unit, known: ids.keys.sorted())
      }
      try WaveWriter.write(wave, on: connection, unit: wave.unit.flatMap { ids[$0] }, openedOn: day)
    }
  }

  /// Closes a wave: nothing more is accepted.
  ///
  /// - Throws: ``WaveRefusal/unknown(code:known:)``, ``WaveRefusal/closed(code:on:)``.
  package func closeWave(_ code: String, on day: PartialDate) throws {
    let record = try wave(code)
    if let closed = record.closedOn { throw WaveRefusal.closed(code: code, on: closed) }
    try change(.waves) {
      try connection.prepare("UPDATE wave SET closed_on = ? WHERE code = ?").run(
        .integer(Int(day.packed)), .text(code))
    }
  }

  /// All waves that have been opened, in that order.
  package func waves() throws -> [WaveRecord] { try reading { try waveRows().map(\.record) } }

  /// The wave with this code.
  ///
  /// - Throws: ``WaveRefusal/unknown(code:known:)``.
  package func wave(_ code: String) throws -> WaveRecord {
    let all = try waves()
    guard let record = all.first(where: { $0.wave.code == code }) else {
      throw WaveRefusal.unknown(code: code, known: all.map(\.wave.code))
    }
    return record
  }

  /// The waves with their keys, known not to be damaged.
  func waveRows() throws -> [(id: Int, record: WaveRecord)] {
    var reader = WaveReader(units: try connection.unitCodes())
    let holds = try ContentChecksum.waves.holds(on: connection) { table, row in
      try reader.add(row, of: table)
    }
    guard holds else { throw StoreError.damaged }
    return try reader.records()
  }
}

extension Connection {
  func waveID(of code: String) throws -> Int? {
    var id: Int?
    try prepare("SELECT id FROM wave WHERE code = ?").run(.text(code)) { id = $0.integer(0) }
    return id
  }

  /// The key of each unit, by its code.
  func unitIDs() throws -> [String: Int] {
    var ids: [String: Int] = [:]
    try prepare("SELECT code, id FROM unit").run { ids[$0.text(0)] = $0.integer(1) }
    return ids
  }

  /// The code of each unit, by its key.
  func unitCodes() throws -> [Int: String] {
    var codes: [Int: String] = [:]
    try prepare("SELECT id, code FROM unit").run { codes[$0.integer(0)] = $0.text(1) }
    return codes
  }
}
