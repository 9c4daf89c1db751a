import CLinux
import Glibc

/// A moment of the clock that never goes back, in nanoseconds since some start.
package struct MonotonicTime: Sendable, Comparable {
    /// The nanoseconds.
    package let nanoseconds: UInt64

    /// Makes a moment.
    package init(nanoseconds: UInt64) { self.nanoseconds = nanoseconds }

    /// The present moment.
    package static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec))
    }

    /// Earlier before later.
    package static func < (left: MonotonicTime, right: MonotonicTime) -> Bool { left.nanoseconds < right.nanoseconds }

    /// A moment that is later by a duration; a negative duration counts as zero, a huge one as three centuries.
    package static func + (left: MonotonicTime, right: Duration) -> MonotonicTime {
        let (seconds, attoseconds) = right.components
        guard seconds >= 0, attoseconds >= 0 else { return left }
        let whole = UInt64(min(seconds, 9_000_000_000)) &* 1_000_000_000
        let added = whole &+ UInt64(attoseconds / 1_000_000_000)
        return MonotonicTime(nanoseconds: left.nanoseconds &+ added)
    }

    /// The time from one moment to a later one; zero when it is not later.
    package static func - (left: MonotonicTime, right: MonotonicTime) -> Duration {
        left > right ? .nanoseconds(Int64(clamping: left.nanoseconds - right.nanoseconds)) : .zero
    }
}
