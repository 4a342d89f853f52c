import EqualitySystem

/// The participations of a register, as of one moment, known not to be damaged.
package struct Register: Hashable, Sendable {
  /// One more than the largest key of a participant, so that an array can be indexed by key.
  package let participantLimit: Int

  /// Every participation, voided ones too: by participant, the anonymous last.
  package let stays: [RegisteredStay]
}

extension Store {
  /// The participations, once their checksum has been found to hold.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  /// - Complexity: Linear in the number of rows, in time and memory.
  package func register() throws -> Register {
    try reading {
      var reader = RegisterReader()
      let holds = try ContentChecksum.register.holds(on: connection) { table, row in
        try reader.add(row, of: table)
      }
      guard holds else { throw StoreError.damaged }
      return reader.register()
    }
  }
}
