public import EqualitySystem

/// Why a store cannot be made, opened, read or written.
///
/// A file that is refused is left as it was, to the byte.
public enum StoreError: Error, Hashable, Sendable {
  case missing(path: String)
  case alreadyExists(path: String)

  /// The path names a symbolic link: give the file that it points to.
  case symbolicLink(path: String)

  /// The file is empty, a directory, or of another sort altogether.
  case notAStore(path: String)

  /// The file is a database that another application made.
  case ofAnotherApplication(path: String)

  /// A newer version of this program made the store.
  case newerVersion(found: Int, known: Int)

  /// The file is a store, and its contents are broken.
  case damaged

  /// Reading met something broken that a second look did not find: the disk may be failing.
  case unreadable

  /// The store is of an older version, or left half changed, and was to be read only.
  case unfinished

  /// Something in the schema is not as this program made it: what a table, view or trigger is named.
  case schemaAltered(object: String)

  /// Another program is writing to the store.
  case busy

  case diskFull
  case readOnly

  /// The operating system does not let this user open or write the file, or its journal.
  case notPermitted

  case inputOutput
  case outOfMemory

  /// Something has been published since the release was protected together with all that was.
  case ledgerHasMoved

  /// SQLite refused for a reason that this program should have prevented.
  case unexpected(SQLiteFailure)
}

/// Something about a store that its user should know, and that stops nothing.
public enum StoreWarning: Hashable, Sendable {
  /// Others than the owner may read or write the file.
  case openToOthers(permissions: UInt32)

  /// The file belongs to another user.
  case ownedByAnother

  /// The file lies where a program that copies files to other computers finds it.
  case inSyncedFolder(name: String)
}
