import CLinux
import Glibc

/// What a descriptor is ready for.
struct ReadyEvents: OptionSet, Sendable {
    /// The bits of epoll(7).
    let rawValue: UInt32

    /// There is something to read, or the end.
    static let readable = ReadyEvents(rawValue: EPOLLIN.rawValue)
    /// There is room to write.
    static let writable = ReadyEvents(rawValue: EPOLLOUT.rawValue)
    /// The connection is broken or closed in both directions; always reported.
    static let failed = ReadyEvents(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue)
}

/// Something that a loop watches.
protocol PollTarget: AnyObject {
    /// Called on the loop when the descriptor is ready.
    func ready(_ events: ReadyEvents)
}

/// A registration: the slot in the table, and how often the slot has been given out.
///
/// The pair is the event's user data, so an event of a closed descriptor whose number has been used again finds a
/// newer generation and is dropped.
struct PollToken: Sendable {
    let slot: UInt32
    let generation: UInt32

    var userData: UInt64 { UInt64(generation) << 32 | UInt64(slot) }
}

/// An epoll set and the table of what it watches.
///
/// - Note: Confined to its loop.
final class Poller {
    private struct Slot {
        var generation: UInt32 = 0
        var target: (any PollTarget)?
    }

    private let descriptor: FileDescriptor
    private var slots: [Slot] = []
    private var free: [UInt32] = []
    private var events: [epoll_event]

    /// Makes an empty set.
    /// - Parameter batch: How many events one wait can bring.
    /// - Throws: When the process has no descriptor left.
    init(batch: Int = 256) throws(Errno) {
        let number = epoll_create1(Int32(EPOLL_CLOEXEC))
        guard number >= 0 else { throw .last("epoll_create1") }
        descriptor = FileDescriptor(number)
        events = [epoll_event](repeating: epoll_event(), count: max(1, batch))
    }

    /// Starts watching a descriptor, level-triggered.
    func add(_ number: Int32, for interest: ReadyEvents, target: any PollTarget) throws(Errno) -> PollToken {
        let slot: UInt32
        if let reused = free.popLast() {
            slot = reused
        } else {
            slot = UInt32(slots.count)
            slots.append(Slot())
        }
        slots[Int(slot)].target = target
        let token = PollToken(slot: slot, generation: slots[Int(slot)].generation)
        do {
            try control(EPOLL_CTL_ADD, number, interest, token)
        } catch {
            release(token)
            throw error
        }
        return token
    }

    /// Changes what a descriptor is watched for.
    func modify(_ number: Int32, for interest: ReadyEvents, token: PollToken) throws(Errno) {
        try control(EPOLL_CTL_MOD, number, interest, token)
    }

    /// Stops watching a descriptor, which must still be open.
    func remove(_ number: Int32, token: PollToken) {
        try? control(EPOLL_CTL_DEL, number, [], token)
        release(token)
    }

    /// Waits for events and passes each to its target.
    /// - Parameter milliseconds: How long to wait; negative for ever.
    /// - Returns: How many events came.
    /// - Throws: When the set itself is unusable.
    @discardableResult
    func wait(milliseconds: Int32) throws(Errno) -> Int {
        let count = epoll_wait(descriptor.number, &events, Int32(events.count), milliseconds)
        guard count >= 0 else {
            if errno == EINTR { return 0 }
            throw .last("epoll_wait")
        }
        for index in 0..<Int(count) {
            let data = events[index].data.u64
            let slot = Int(truncatingIfNeeded: data & 0xFFFF_FFFF)
            guard slot < slots.count, slots[slot].generation == UInt32(data >> 32), let target = slots[slot].target
            else {
                continue
            }
            target.ready(ReadyEvents(rawValue: events[index].events))
        }
        return Int(count)
    }

    private func release(_ token: PollToken) {
        let slot = Int(token.slot)
        guard slot < slots.count, slots[slot].generation == token.generation else { return }
        slots[slot].target = nil
        slots[slot].generation &+= 1
        free.append(token.slot)
    }

    private func control(
        _ operation: Int32,
        _ number: Int32,
        _ interest: ReadyEvents,
        _ token: PollToken
    ) throws(Errno) {
        var event = epoll_event()
        event.events = interest.rawValue
        event.data.u64 = token.userData
        guard epoll_ctl(descriptor.number, operation, number, &event) == 0 else { throw .last("epoll_ctl") }
    }
}
