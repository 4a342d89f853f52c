/// The units' file would take away or move units that the store has participations or releases of.
public struct UnitsInUse: Error, Hashable, Sendable {
  /// The codes of the units in use that the file lacks, in the store's order.
  public let removed: [String]

  /// The codes of the units in use that the file puts somewhere else.
  public let moved: [String]
}

/// Participations in units that the store does not have; nothing was imported.
public struct UnknownUnits: Error, Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    /// Which participation, counted from zero.
    public let row: Int
    public let unit: String
  }

  /// The first hundred of them.
  public let rows: [Row]

  /// How many there are in all.
  public let total: Int
}
