import Glibc
import Synchronization

/// The loops of a process: one per core.
package final class EventLoopGroup: Sendable {
    /// The loops.
    package let loops: [EventLoop]
    private let turn = Atomic<Int>(0)

    /// Starts the loops.
    /// - Parameter count: How many; at least one. The default is one for each core that this process may use.
    /// - Throws: When the system gives no more threads or descriptors.
    package init(count: Int = EventLoopGroup.availableCores) throws(Errno) {
        var loops: [EventLoop] = []
        for index in 0..<max(1, count) { loops.append(try EventLoop(index: index)) }
        self.loops = loops
    }

    /// The loops in turn.
    package func next() -> EventLoop {
        let number = turn.wrappingAdd(1, ordering: .relaxed).oldValue
        return loops[Int(UInt(bitPattern: number) % UInt(loops.count))]
    }

    /// Ends every loop.
    package func shutDown() async {
        for loop in loops { await loop.shutDown() }
    }

    /// How many cores this process may use.
    package static var availableCores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
