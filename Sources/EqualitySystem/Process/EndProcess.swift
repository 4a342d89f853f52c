import Glibc

/// Ends the program with this exit status, at once: nothing is buffered that could be lost.
package func endProcess(_ status: Int32) -> Never { exit(status) }
