import EqualityModel

/// Reads a date as analysts and Excel write it, where it can mean one thing only.
///
/// `2021-10-31`, `2021/10/31`, `2021.10.31` and `20211031`, also with midnight after it;
/// `2021-10` and `2021`.
enum DateCell {
  static func read(_ cell: ArraySlice<UInt8>) throws(ValueFlaw) -> PartialDate {
    let date = withoutMidnight(cell)
    guard let numbers = numbers(in: date) else { throw .malformedDate }
    guard (1900...2199).contains(numbers.year),
      let read = PartialDate(year: numbers.year, month: numbers.month, day: numbers.day)
    else { throw .impossibleDate }
    return read
  }

  private typealias Numbers = (year: Int, month: Int?, day: Int?)

  private static func numbers(in date: ArraySlice<UInt8>) -> Numbers? {
    let start = date.startIndex
    guard let year = number(date.prefix(4), digits: 4) else { return nil }
    switch date.count {
    case 4: return (year, nil, nil)
    case 7 where date[start + 4] == UInt8(ascii: "-"):
      return number(date.suffix(2), digits: 2).map { (year, $0, nil) }
    case 8: return rest(date.dropFirst(4).prefix(2), date.suffix(2), of: year)
    case 10 where "-/.".utf8.contains(date[start + 4]) && date[start + 4] == date[start + 7]:
      return rest(date.dropFirst(5).prefix(2), date.suffix(2), of: year)
    default: return nil
    }
  }

  private static func rest(
    _ month: ArraySlice<UInt8>, _ day: ArraySlice<UInt8>, of year: Int
  ) -> Numbers? {
    guard let month = number(month, digits: 2), let day = number(day, digits: 2) else { return nil }
    return (year, month, day)
  }

  /// The number that so many digits make.
  static func number(_ text: ArraySlice<UInt8>, digits: Int) -> Int? {
    guard text.count == digits, text.allSatisfy(\.isDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + $1.digitValue }
  }

  /// Drops ` 00:00`, `T00:00:00` and the like, which Excel puts after a date.
  private static func withoutMidnight(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard cell.count > 10,
      let sign = cell.firstIndex(where: { $0 == .space || $0 == UInt8(ascii: "T") }),
      ["00:00", "00:00:00", "00:00:00.000"].contains(String(cell[(sign + 1)...]))
    else { return cell }
    let date = cell[..<sign]
    return date.count == 8 || date.count == 10 ? date : cell
  }
}
