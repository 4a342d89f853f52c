extension Schema {
  /// The witnesses of what has been published, so that they need not be found again.
  static let seventh = Schema(objects: sixth.objects + witnesses, steps: witnesses)

  private static let witnesses = [
    """
    CREATE TABLE witness (
      id INTEGER PRIMARY KEY,
      numbers TEXT NOT NULL CHECK (numbers <> '')
    ) STRICT
    """
  ]
}
