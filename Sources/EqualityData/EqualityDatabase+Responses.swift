import EqualityImport
public import EqualityModel
public import EqualityStore

/// Files of responses, as whoever imports them has them, and how they are to be read.
public struct ResponseFiles: Sendable {
  /// Tables in CSV, and answer files that an offline form has saved.
  public var files: [NamedFile]

  /// The bytes of a mapping file for the tables; nil for none.
  public var mapping: [UInt8]?

  /// The columns to leave out.
  public var ignoring: Set<String>

  /// The code of the wave, for tables that do not say.
  public var wave: String?

  /// The month in which the responses were given, for tables that do not say.
  public var month: Month?

  public init(
    _ files: [NamedFile], mapping: [UInt8]? = nil, ignoring: Set<String> = [],
    wave: String? = nil, month: Month? = nil
  ) {
    self.files = files
    self.mapping = mapping
    self.ignoring = ignoring
    self.wave = wave
    self.month = month
  }
}

extension EqualityDatabase {
  /// Reads files of responses and stores all that is in them, or nothing.
  ///
  /// They are shuffled, so that nothing tells in which order they came. A file that was imported
  /// before is passed over. `day` is today's date, which is not stored.
  /// - Throws: ``TableFaults`` with every fault of every file; ``WaveRefusal`` where a wave is
  ///   closed, or its answers may not be kept any longer; ``StoreError``.
  public func importResponses(
    _ source: ResponseFiles, on day: PartialDate, dryRun: Bool = false
  ) throws -> ResponseCounts {
    let context = ResponseContext(
      waves: try store.waves().map(\.wave), units: try store.unitTree(), wave: source.wave,
      month: source.month, lastMonth: day.calendarMonth)
    let mapping = try readMapping(source.mapping)
    var faults = TableFaults()
    var batches: [ResponseBatch] = []
    for file in source.files {
      let result =
        AnswerFile.isOne(file.bytes)
        ? AnswerFile.read(file.bytes, in: context)
        : ResponsesFile.read(file.bytes, in: context, mapping: mapping, ignoring: source.ignoring)
      if let read = faults.value(of: result, in: file.name) {
        batches.append(ResponseBatch(read, from: file))
      }
    }
    guard faults.entries.isEmpty else { throw faults }
    return try store.add(batches, on: day, dryRun: dryRun)
  }

  /// Stores one response to an open wave, such as has been given at the terminal.
  public func add(
    _ response: Response, to wave: String, on day: PartialDate
  ) throws -> ResponseCounts {
    try store.add(
      [ResponseBatch(wave: wave, hash: nil, responses: [response])], on: day)
  }
}

extension ResponseBatch {
  /// A file that has a number of its own is known by it, also where it has been changed since.
  fileprivate init(_ read: ReadResponses, from file: NamedFile) {
    self.init(
      wave: read.wave, hash: SHA256.hexDigest(of: read.id.map { Array($0.utf8) } ?? file.bytes),
      responses: read.responses, unasked: read.unasked, contradictory: read.contradictory)
  }
}

extension EqualityDatabase {
  /// The wave, if it takes an answer about this unit today.
  ///
  /// - Throws: ``WaveRefusal`` where it does not; ``RequestError/unknownUnit(_:known:)``.
  public func collectableWave(_ code: String, unit: String?, on day: PartialDate) throws -> Wave {
    let record = try store.wave(code)
    if let erased = record.erasedOn { throw WaveRefusal.erased(code: code, on: erased) }
    if let closed = record.closedOn { throw WaveRefusal.closed(code: code, on: closed) }
    if record.hasExpired(on: day) {
      throw WaveRefusal.expired(code: code, after: record.wave.retainUntil)
    }
    guard let unit else { return record.wave }
    guard try store.unitTree()?.answers(about: unit, in: record.wave) ?? false else {
      throw RequestError.unknownUnit(unit, known: try store.unitTree()?.units.map(\.code) ?? [])
    }
    return record.wave
  }
}
