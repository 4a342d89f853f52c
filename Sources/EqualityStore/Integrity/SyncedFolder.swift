/// Folders whose contents a program copies to other computers, by the names that they usually have.
enum SyncedFolder {
  private static let names = [
    "dropbox", "onedrive", "google drive", "googledrive", "icloud", "mobile documents",
    "cloudstorage", "nextcloud", "owncloud", "pcloud", "syncthing",
  ]

  /// The first folder of the path that is one; nil where none is.
  static func name(in path: String) -> String? {
    path.split(separator: "/").dropLast().lazy.map(String.init).first { folder in
      names.contains { folder.lowercased().hasPrefix($0) }
    }
  }
}
