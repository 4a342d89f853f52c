import Glibc

/// Makes a crash of this program print and keep nothing of what it had in memory.
///
/// Swift's runtime answers a trap by printing the registers and the memory they point to, which
/// can be a person's data; and the operating system may keep all memory in a core file.
package func forgetOnCrash() {
  for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] { signal(number, SIG_DFL) }
  var none = rlimit(rlim_cur: 0, rlim_max: 0)
  setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
}

/// Makes writing to a closed pipe or past a size limit an error instead of the program's end.
package func reportFailedWrites() {
  for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
}
