import CLinux
import Glibc

/// Threads for calls that block and cannot be polled.
enum BackgroundThread {
    /// Carries the body across the C boundary.
    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs a body on a new, detached thread.
    /// - Throws: `SystemError` when the system has no thread to give; the body has not run then.
    static func start(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
        let carried = Unmanaged.passRetained(Body(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread,
            nil,
            { raw in
                guard let raw else { return nil }
                Unmanaged<Body>.fromOpaque(raw).takeRetainedValue().run()
                return nil
            },
            carried.toOpaque()
        )
        guard code == 0 else {
            carried.release()
            throw SystemError("pthread_create", code: code)
        }
        pthread_detach(thread)
    }
}
