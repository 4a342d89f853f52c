import EqualityModel

/// Reads a year of birth: four digits, from 1900 to the year when something began.
enum BirthYearCell {
  static func read(_ cell: ArraySlice<UInt8>, until year: Int?) throws(ValueFlaw) -> Int {
    guard let born = DateCell.number(cell, digits: 4) else { throw .malformedYear }
    let last = max(1900, year ?? 2199)
    guard (1900...last).contains(born) else {
      throw .birthYearOutside(first: 1900, last: last)
    }
    return born
  }
}
