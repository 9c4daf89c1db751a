import Glibc

/// The time of day.
package enum WallClock {
    /// The seconds since the start of 1970, UTC.
    package static var seconds: Int { Glibc.time(nil) }
}
