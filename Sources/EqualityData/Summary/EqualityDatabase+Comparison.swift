public import EqualityReports

extension EqualityDatabase {
  /// What this project has published by gender, to be put beside what others have.
  ///
  /// - Throws: ``StoreError``.
  public func published() throws -> ProjectComparison.Part {
    ProjectComparison.Part(
      project: project.name, k: project.k, tables: try store.reading { try publishedGenders() })
  }
}
