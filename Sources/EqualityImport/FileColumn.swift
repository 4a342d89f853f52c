import EqualityModel

/// The columns that a kind of file may have.
protocol FileColumn: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == Int {
  /// What the column is called in a header.
  var name: Text { get }

  /// Whether a file without it says too little.
  var isRequired: Bool { get }
}

extension FileColumn {
  /// The names by which a header or a mapping may call it.
  var keys: [ColumnKey] { [ColumnKey(name.english), ColumnKey(name.swedish)] }

  static func matching(_ key: ColumnKey) -> Self? { allCases.first { $0.keys.contains(key) } }
}
