#pragma once
#include <sqlite3.h>

/// `SQLITE_TRANSIENT`, a cast of -1 that Swift cannot import: SQLite copies the bytes it is given.
static inline sqlite3_destructor_type csqlite_transient(void) { return SQLITE_TRANSIENT; }

/// `sqlite3_db_config` for a switch: Swift cannot call a variadic function.
static inline int csqlite_switch(sqlite3 *database, int option, int on, int *now) {
  return sqlite3_db_config(database, option, on, now);
}
