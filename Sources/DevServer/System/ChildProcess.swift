import CLinux
import Glibc

/// A running child with its output read line by line.
///
/// It leads a process group of its own, so that what it starts can be ended with it.
final class ChildProcess {
    /// What to start.
    struct Launch {
        /// A path, or a name to be found in `PATH`.
        var executable: String
        /// The arguments, with the program's name first.
        var arguments: [String]
        /// The variables that the child gets.
        var environment: [String: String]
        /// Where the child starts.
        var directory: String
        /// Descriptors that the child gets as 3, 4, 5, ….
        var inherited: [Int32] = []
    }

    /// The child's id, and its group's.
    let processID: pid_t
    private let reactor: Reactor
    private let onLine: (String, Bool) -> Void
    private let onEnd: (ProcessEnding) -> Void
    private var streams: [Bool: (descriptor: Descriptor, splitter: LineSplitter)] = [:]
    private var hasEnded = false

    /// Gets the text after the last line feed each time that something was read: some programs say what they are
    /// waiting for without ending the line.
    var onUnfinishedLine: ((String) -> Void)?

    /// Starts a child.
    ///
    /// `onLine` gets every line that the child writes, its flag tells standard error; `onEnd` is called once, after
    /// the last line.
    ///
    /// - Throws: `SystemError` when there is no such program, or no room for another process.
    init(
        _ launch: Launch,
        on reactor: Reactor,
        onLine: @escaping (String, Bool) -> Void,
        onEnd: @escaping (ProcessEnding) -> Void
    ) throws(SystemError) {
        let output = try Descriptor.pipe()
        let errors = try Descriptor.pipe()
        self.reactor = reactor
        self.onLine = onLine
        self.onEnd = onEnd
        processID = try Self.spawn(launch, output: output.writing.number, errors: errors.writing.number)
        streams = [false: (output.reading, LineSplitter()), true: (errors.reading, LineSplitter())]
        for (isError, stream) in streams {
            stream.descriptor.makeNonblocking()
            reactor.watch(stream.descriptor.number, for: .reading) { [weak self] _ in self?.readOnce(isError) }
        }
        reactor.onEnd(of: processID) { self.reap() }
        try awaitEnd()
    }

    deinit {
        for stream in streams.values { reactor.unwatch(stream.descriptor.number) }
    }

    /// Sends a signal to the child and everything in its group; does nothing once the child has been reaped.
    func signal(_ number: Int32) {
        if !hasEnded { kill(-processID, number) }
    }

    /// Ends the child, its group, and whatever its descendants put into groups of their own.
    func killTree() {
        guard !hasEnded else { return }
        let descendants = ProcessTree.descendants(of: processID)
        kill(-processID, SIGKILL)
        for descendant in descendants { kill(descendant, SIGKILL) }
    }

    // MARK: - Starting

    private static func spawn(_ launch: Launch, output: Int32, errors: Int32) throws(SystemError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, errors, 2)
        var next: Int32 = 3
        for descriptor in launch.inherited {
            posix_spawn_file_actions_adddup2(&actions, descriptor, next)
            next += 1
        }
        posix_spawn_file_actions_addclosefrom_np(&actions, next)
        posix_spawn_file_actions_addchdir_np(&actions, launch.directory)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var arguments = launch.arguments.map { strdup($0) }
        var environment = launch.environment.map { strdup("\($0.key)=\($0.value)") }
        arguments.append(nil)
        environment.append(nil)
        defer { for pointer in arguments + environment { free(pointer) } }
        var child = pid_t()
        let code = posix_spawnp(&child, launch.executable, &actions, &attributes, arguments, environment)
        guard code == 0 else { throw SystemError("starting \(launch.executable)", code: code) }
        return child
    }

    // MARK: - Ending

    /// Waits for the end on a thread, without reaping: the id, and with it the group's, stays ours until `reap`.
    private func awaitEnd() throws(SystemError) {
        let (processID, mailbox) = (processID, reactor.mailbox)
        do {
            try BackgroundThread.start {
                var information = siginfo_t()
                while waitid(P_PID, id_t(processID), &information, WEXITED | WNOWAIT) != 0, errno == EINTR {}
                mailbox.post(.processEnded(processID))
            }
        } catch {
            kill(-processID, SIGKILL)
            throw error
        }
    }

    /// Reads what is left, ends what is left of the group, and reports.
    private func reap() {
        guard !hasEnded else { return }
        kill(-processID, SIGKILL)
        hasEnded = true
        var status: Int32 = 0
        while waitpid(processID, &status, 0) < 0, errno == EINTR {}
        for isError in [false, true] {
            while readOnce(isError) {}
            finish(isError)
        }
        onEnd(ProcessEnding(waitStatus: status))
    }

    // MARK: - Reading

    /// Reads once; answers whether there may be more.
    @discardableResult
    private func readOnce(_ isError: Bool) -> Bool {
        guard let stream = streams[isError] else { return false }
        switch stream.descriptor.read() {
        case .bytes(let bytes):
            for line in streams[isError]?.splitter.take(bytes) ?? [] { onLine(line, isError) }
            if let onUnfinishedLine, let rest = streams[isError]?.splitter.unfinished, !rest.isEmpty {
                onUnfinishedLine(rest)
            }
            return true
        case .wouldBlock: return false
        case .end:
            finish(isError)
            return false
        }
    }

    private func finish(_ isError: Bool) {
        guard var stream = streams.removeValue(forKey: isError) else { return }
        reactor.unwatch(stream.descriptor.number)
        for line in stream.splitter.end() { onLine(line, isError) }
    }
}
