import EqualityData

extension Failure {
  /// Every fault of every file of a table, as far as a person reads.
  init(_ error: TableFaults) {
    let total = error.entries.reduce(0) { $0 + $1.faults.list.count + $1.faults.more }
    let lines = error.entries.flatMap { entry in
      entry.faults.list.prefix(50).map { (file: entry.file, fault: $0) }
    }
    func shown(_ language: Language) -> String {
      lines.map { "\($0.file): \($0.fault.text(language))\n" }.joined()
    }
    let left = total - lines.count
    self.init(
      Text(
        sv: shown(.swedish) + (left > 0 ? "… och \(left) fel till.\n" : "")
          + "\(total) fel. Rätta och kör igen; inget är gjort.",
        en: shown(.english) + (left > 0 ? "… and \(left) more faults.\n" : "")
          + (total == 1 ? "1 fault." : "\(total) faults.")
          + " Correct and run again; nothing was done."), .wrongInput)
  }
}
