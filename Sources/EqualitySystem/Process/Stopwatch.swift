import Glibc

/// The seconds since some moment, for telling how long something takes.
package func secondsPassed() -> Double {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}
