import Glibc

/// Today's date in UTC, for recording when something was done.
package func today() -> (year: Int, month: Int, day: Int) {
  var now = time(nil)
  var parts = tm()
  gmtime_r(&now, &parts)
  return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
}
