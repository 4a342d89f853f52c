import EqualityModel

/// Reads what a response says besides its answers: the wave, the month and the unit.
struct ResponsePlace {
  private let context: ResponseContext
  private let unitNames: UnitNames?

  init(_ context: ResponseContext) {
    self.context = context
    unitNames = context.units.map(UnitNames.init)
  }

  /// The wave with this code.
  func wave(_ code: String) throws(ResponseFlaw) -> Wave {
    guard let wave = context.waves.first(where: { $0.code == code }) else {
      throw .unknownWave(known: context.waves.map(\.code))
    }
    return wave
  }

  /// The month of a month, a date or a point in time, of which nothing else is kept.
  func month(_ cell: ArraySlice<UInt8>) throws(ResponseFlaw) -> Month {
    let text = cell.prefix(7)
    let rest = cell.dropFirst(7)
    guard text.count == 7, text[text.startIndex + 4] == UInt8(ascii: "-"),
      rest.isEmpty || rest.first == UInt8(ascii: "-"),
      let year = DateCell.number(text.prefix(4), digits: 4), (1900...2199).contains(year),
      let number = DateCell.number(text.suffix(2), digits: 2),
      let month = Month(year: year, month: number)
    else { throw .malformedMonth }
    return try past(month)
  }

  /// The month, unless it has not begun.
  func past(_ month: Month) throws(ResponseFlaw) -> Month {
    if let last = context.lastMonth, last < month { throw .futureMonth(last: last) }
    return month
  }

  /// The code of the unit with this name, in or under the one that the wave is about.
  func unit(_ name: String, in wave: Wave) throws -> String {
    guard let tree = context.units, let unitNames else { throw UnitFlaw.unknown(suggestion: nil) }
    let code = unitNames.code(at: try unitNames.position(of: name, suggesting: true))
    if let whole = wave.unit, !tree.answers(about: code, in: wave) {
      throw ResponseFlaw.outsideWave(unit: whole)
    }
    return code
  }
}
