import EqualityImport
import EqualityModel
import EqualityReports
public import EqualityStore

extension EqualityDatabase {
  /// Reads the whole list of suppliers with the visits to them, in the place of all that the store
  /// has.
  ///
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line; ``StoreError``.
  public func importSuppliers(
    _ file: SourceFile, dryRun: Bool = false
  ) throws -> Imported<SupplierCounts> {
    let result = SuppliersFile.read(
      file.bytes, mapping: try readMapping(file.mapping), ignoring: file.ignoring)
    let counts = try store.replaceSuppliers(with: try result.get(), dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }

  /// How many suppliers there are with each policy, how many have been visited by a month, and the
  /// visits of which `isIn` holds: organisations, of which nothing needs protection.
  func followedUp(
    _ suppliers: [Supplier], through last: Month, _ isIn: (Month) -> Bool
  ) -> [String: Int?] {
    var counts = [ProcessReport.key("suppliers", "_T"): Optional(suppliers.count)]
    for policy in Supplier.Policy.allCases {
      counts[ProcessReport.key("suppliers", policy.code)] = suppliers.count {
        $0.policies.contains(policy)
      }
    }
    counts[ProcessReport.key("suppliers", "visited")] = suppliers.count { supplier in
      supplier.visits.contains { $0.isSurelyBy(last) }
    }
    let visits = suppliers.flatMap(\.visits).filter { $0.date.calendarMonth.map(isIn) ?? false }
    counts[ProcessReport.key("visits", "_T")] = visits.count
    for outcome in Supplier.Outcome.allCases {
      counts[ProcessReport.key("visits", outcome.code)] = visits.count { $0.outcome == outcome }
    }
    return counts
  }
}

extension Supplier.Visit {
  /// Whether it was made by the end of a month, as far as its date is known.
  fileprivate func isSurelyBy(_ last: Month) -> Bool {
    date.calendarMonth.map { $0 <= last } ?? (date.year < last.year)
  }
}
