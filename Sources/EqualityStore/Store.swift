package import EqualityModel
import EqualitySystem

/// Everything that a project has registered and published, in one file.
///
/// A store has one owner and stays on its owner's thread. Every change is one transaction: when a
/// method that changes something returns, the change survives a loss of power; when it throws,
/// nothing has changed.
public struct Store: ~Copyable {
  let connection: Connection

  /// Where the file is, from the root.
  package let path: String

  /// What the user should know about the file.
  package let warnings: [StoreWarning]

  private init(connection: consuming Connection, path: String, warnings: [StoreWarning]) {
    self.connection = connection
    self.path = path
    self.warnings = warnings
  }

  /// The version of the tables that this program makes.
  package static var version: Int { Schema.all.count }

  /// Makes a store, which only its owner can read, where there is no file yet.
  package static func create(
    at path: String, project: Project, busyTimeout: Int32 = 5000
  ) throws -> Store {
    let place = try absolutePath(path)
    do {
      try createPrivateFile(place)
    } catch {
      throw error.isExistingFile ? StoreError.alreadyExists(path: place.text) : error
    }
    do {
      let connection = try Connection.open(place, busyTimeout: busyTimeout)
      try translatingFailures(on: connection) {
        try connection.keepDurably()
        try connection.transaction {
          try Migrations(schemas: Schema.all).createAll(on: connection)
          try connection.insert(project)
          try connection.takeStandardLists()
          for part in ContentChecksum.allCases { try part.renew(on: connection) }
        }
      }
      return Store(connection: connection, path: place.text, warnings: [])
    } catch {
      try? removeFile(place)
      throw error
    }
  }

  /// Opens a store, and brings one of an older version up to date.
  ///
  /// - Throws: ``StoreError``; a file that is refused is left untouched.
  package static func open(at path: String, busyTimeout: Int32 = 5000) throws -> Store {
    try open(at: path, busyTimeout: busyTimeout, schemas: Schema.all)
  }

  static func open(at path: String, busyTimeout: Int32, schemas: [Schema]) throws -> Store {
    let place = try absolutePath(path)
    let warnings = try checkFile(place)
    var version = 0
    let connection = try openConnection(place, busyTimeout) { header in
      version = try Store.version(header, at: place, known: schemas.count)
    }
    try translatingFailures(on: connection) {
      try Fingerprint(schema: schemas[version - 1]).check(connection)
      try connection.keepDurably()
      try Migrations(schemas: schemas).apply(to: connection, from: version)
      try connection.takeMissingLists()
    }
    return Store(connection: connection, path: place.text, warnings: warnings)
  }
}

extension Store {
  /// Opens a store to read from only: the file is left as it is, to the byte.
  ///
  /// - Throws: ``StoreError``; ``StoreError/unfinished`` for a store of an older version, or one
  ///   that a program has been killed in the middle of changing: opening it as usual mends that.
  package static func openForReading(
    at path: String, busyTimeout: Int32 = 5000
  ) throws -> Store {
    let place = try absolutePath(path)
    let warnings = try checkFile(place)
    do {
      let connection = try openConnection(place, readOnly: true, busyTimeout) { header in
        let version = try Store.version(header, at: place, known: Schema.all.count)
        guard version == Schema.all.count else { throw StoreError.unfinished }
      }
      try translatingFailures(on: connection) {
        try Fingerprint(schema: Schema.all[Schema.all.count - 1]).check(connection)
      }
      return Store(connection: connection, path: place.text, warnings: warnings)
    } catch StoreError.readOnly {
      // Only what was left half done in the file has to be written.
      throw StoreError.unfinished
    }
  }

  private static func absolutePath(_ path: String) throws -> AbsolutePath {
    do {
      return try AbsolutePath(path)
    } catch {
      throw error.isMissingFile ? StoreError.missing(path: path) : error
    }
  }

  /// Refuses what is no file, and tells what is unwise about one that is.
  private static func checkFile(_ place: AbsolutePath) throws -> [StoreWarning] {
    guard let status = try FileStatus(of: place.text) else {
      throw StoreError.missing(path: place.text)
    }
    if status.kind == .symbolicLink { throw StoreError.symbolicLink(path: place.text) }
    guard status.kind == .file, status.size > 0 else {
      throw StoreError.notAStore(path: place.text)
    }
    var warnings: [StoreWarning] = []
    if status.isOpenToOthers { warnings.append(.openToOthers(permissions: status.permissions)) }
    if !status.isOwn { warnings.append(.ownedByAnother) }
    if let name = SyncedFolder.name(in: place.text) {
      warnings.append(.inSyncedFolder(name: name))
    }
    return warnings
  }

  private static func openConnection(
    _ place: AbsolutePath, readOnly: Bool = false, _ busyTimeout: Int32,
    check: (DatabaseHeader?) throws -> Void
  ) throws -> Connection {
    do {
      return try Connection.open(
        place, readOnly: readOnly, busyTimeout: busyTimeout, checkingHeader: check)
    } catch let failure as SQLiteFailure {
      throw StoreError(failure) { false }
    }
  }

  /// The version of a store with this header, or the refusal that a file with it deserves.
  private static func version(
    _ header: DatabaseHeader?, at place: AbsolutePath, known: Int
  ) throws -> Int {
    guard let header else { throw StoreError.notAStore(path: place.text) }
    guard header.applicationID == Schema.applicationID else {
      throw StoreError.ofAnotherApplication(path: place.text)
    }
    let version = Int(header.userVersion)
    guard version <= known else { throw StoreError.newerVersion(found: version, known: known) }
    guard version > 0 else { throw StoreError.damaged }
    return version
  }
}
