package import EqualitySystem

/// The files of publications that are under way, so that none is forgotten if the program is killed.
///
/// A file is noted before it is written beside its place, again when what it shows is in the ledger,
/// and taken from the list when it has its name. What the next program finds here is what is left of
/// a publication: files of what is recorded get their names, the others are removed.
extension Store {
  /// Notes files that are about to be written, and show what is not in the ledger yet.
  package func expect(_ files: [WaitingFile]) throws {
    guard !files.isEmpty else { return }
    try change(.files) { try connection.note(files, isRecorded: false) }
  }

  /// Records that files are to be given their names, and, where there is one, the request that they
  /// answer: they are written anew for a release that there is already.
  package func resume(
    release number: Int, answering request: AnsweredRequest? = nil, files: [WaitingFile],
    preparing work: () throws -> Void
  ) throws {
    guard request != nil || !files.isEmpty else { return }
    try change(.ledger, .files) {
      if let request { try connection.insert(request, answeredBy: number) }
      try connection.note(files, isRecorded: true)
    } finish: { _ in
      try work()
    }
  }

  /// Takes files from the list that have their names, or never will.
  package func forget(_ files: [WaitingFile]) throws {
    guard !files.isEmpty else { return }
    try change(.files) { try connection.forget(files) }
  }

  /// Gives their names to the files that a killed program has left waiting, or removes them.
  ///
  /// Files of a program that still runs are left to it, and those that the system refuses to name
  /// or to remove wait for another time.
  package func finishPublications() throws {
    let areWaiting = try reading {
      try connection.integer("SELECT 1 FROM file_under_way LIMIT 1") != nil
    }
    guard areWaiting else { return }
    try change(.files) {
      let finished = try connection.waitingFiles().filter { file, isRecorded in
        file.finish(placing: isRecorded)
      }
      try connection.forget(finished.map(\.file))
    }
  }
}

extension Connection {
  fileprivate func waitingFiles() throws -> [(file: WaitingFile, isRecorded: Bool)] {
    var files: [(file: WaitingFile, isRecorded: Bool)] = []
    let query =
      "SELECT temporary, path, replacing, recorded FROM file_under_way ORDER BY 1"
    try prepare(query).run { row in
      files.append(
        (
          WaitingFile(
            temporary: row.text(0), path: row.text(1), replacing: row.integer(2) == 1),
          row.integer(3) == 1
        ))
    }
    return files
  }

  fileprivate func forget(_ files: [WaitingFile]) throws {
    let remove = try prepare("DELETE FROM file_under_way WHERE temporary = ?")
    for file in files { try remove.run(.text(file.temporary)) }
  }

  /// Notes the files, whether or not they have been noted before.
  func note(_ files: [WaitingFile], isRecorded: Bool) throws {
    let add = try prepare("INSERT OR REPLACE INTO file_under_way VALUES (?, ?, ?, ?)")
    for file in files {
      try add.run(
        .text(file.temporary), .text(file.path), .integer(file.replacing ? 1 : 0),
        .integer(isRecorded ? 1 : 0))
    }
  }
}
