import EqualityImport
public import EqualityModel
import EqualityStore

/// One project's equality data: what is registered, and what has been published of it.
///
/// It lives in one SQLite file, has one owner, and stays on its owner's thread. Nothing that it
/// returns holds a count of people that has not been protected.
///
///     var database = try EqualityDatabase(at: "rsfm.jamlik")
///     let report = try database.genderReport(GenderRequest(period: Period("2021-10")!))
///     print(ReportFormat.text.write(report, in: .swedish))
public struct EqualityDatabase: ~Copyable {
  let store: Store

  /// The project that the store belongs to.
  public let project: Project

  /// Opens a store, and finishes what a program that was killed has left undone in it.
  ///
  /// - Throws: ``StoreError`` for a file that is missing, damaged, of a newer version or no store;
  ///   the file is left untouched.
  public init(at path: String) throws {
    let store = try Store.open(at: path)
    try store.finishPublications()
    project = try store.project()
    self.store = store
  }

  /// Makes a store that only its owner can read, where there is no file yet.
  ///
  /// - Throws: ``RequestError`` where k is below its floor, or below its default for no reason, or
  ///   where the name or the dates cannot be right;
  ///   ``StoreError`` where there is a file, or none can be made.
  public static func create(at path: String, project: Project) throws {
    guard project.k >= Project.floorK else { throw RequestError.kTooLow(floor: Project.floorK) }
    guard project.kSensitive >= Project.floorKSensitive else {
      throw RequestError.kTooLow(floor: Project.floorKSensitive)
    }
    guard FreeText.isSuitable(project.name) else { throw RequestError.unsuitableName }
    if let from = project.from, let to = project.to, to.isCertainlyBefore(from) {
      throw RequestError.endsBeforeItBegins
    }
    let isLowered = project.k < Project.defaultK || project.kSensitive < Project.defaultKSensitive
    guard !isLowered || FreeText.isSuitable(project.reason ?? "") else {
      throw RequestError.kNeedsReason(defaultK: Project.defaultK)
    }
    _ = try Store.create(at: path, project: project)
  }

  /// What the user should know about the file itself, though it stops nothing.
  public var warnings: [StoreWarning] { store.warnings }
}
