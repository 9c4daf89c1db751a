import CLinux
import Glibc

/// The machine's clocks.
package enum SystemClock {
    /// Seconds since 1970, in UTC.
    package static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
