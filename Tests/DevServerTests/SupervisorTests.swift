import DevServer
import Foundation
import Synchronization
import Testing

@Suite(.serialized, .timeLimit(.minutes(2)))
struct SupervisorTests {
    @Test func `the first start announces the address once the app answers`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            let port = try await project.ready()
            let answer = try HTTPClient.get("/", port: port)
            #expect(answer.status == 200)
            #expect((answer.field("source") as? String) == "version 1")
        }
    }

    @Test func `an edit swaps the app, keeps the state and refuses no connection`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            let port = try await project.ready()
            _ = try HTTPClient.get("/count", port: port)
            _ = try HTTPClient.get("/count", port: port)

            let hammer = Hammer(port: port)
            async let tally = hammer.run()
            for version in 2...4 {
                try project.edit("version \(version)")
                let (swap, total) = try await project.console.next("swapped") {
                    if case .swapped(let swap, let total) = $0 { (swap, total) } else { nil }
                }
                print("swap \(swap), total \(total)")
            }
            hammer.stop()
            let result = await tally
            #expect(result.failures.isEmpty, "\(result.failures.prefix(5))")
            #expect(result.answers > 20)
            print("answers during three swaps: \(result.answers)")

            let answer = try HTTPClient.get("/", port: port)
            #expect((answer.field("source") as? String) == "version 4")
            #expect((answer.field("count") as? Int) == 2)
        }
    }

    @Test func `a stubborn app is killed when it does not retire`() async throws {
        let project = try FakeProject()
        try project.edit("version 1 STUBBORN")
        var options = project.options
        options.deadlines.retire = .milliseconds(200)
        try await project.serve(options) { _ in
            let port = try await project.ready()
            try project.edit("version 2")
            try await project.console.next("swapped") { if case .swapped = $0 { true } else { nil } }
            #expect((try HTTPClient.get("/", port: port).field("source") as? String) == "version 2")
        }
    }

    @Test func `a build error shows an overlay while the old app serves, and the next good build clears it`()
        async throws
    {
        let project = try FakeProject()
        try await project.serve { _ in
            let port = try await project.ready()
            try project.edit("version 2 BROKEN")
            let errors = try await project.console.next("build failed") {
                if case .buildFailed(let errors, _) = $0 { errors } else { nil }
            }
            #expect(
                errors.map { "\($0.file):\($0.line):\($0.column): \($0.message)" } == [
                    "Sources/App/App.swift:3:22: cannot find '<x>' in scope"
                ]
            )
            let answer = try HTTPClient.get("/", port: port)
            #expect((answer.field("source") as? String) == "version 1")
            let overlay = try #require((answer.field("log") as? [[String: Any]])?.last)
            #expect(overlay["type"] as? String == "overlay")
            let shown = try #require((overlay["errors"] as? [[String: Any]])?.first)
            #expect(shown["kind"] as? String == "swift")
            #expect(shown["line"] as? Int == 3)
            #expect((shown["excerpt"] as? String)?.contains("struct A") == true)

            try project.edit("version 3")
            try await project.console.next("swapped") { if case .swapped = $0 { true } else { nil } }
            let log = try #require(try HTTPClient.get("/", port: port).field("log") as? [[String: Any]])
            #expect(log.map { $0["type"] as? String } == ["accept"])
        }
    }

    @Test func `a first build that fails is answered with a page, until it is mended`() async throws {
        let project = try FakeProject()
        try project.edit("BROKEN")
        var options = project.options
        options.port = 18_731
        try await project.serve(options) { _ in
            try await project.console.next("build failed") { if case .buildFailed = $0 { true } else { nil } }
            let answer = try HTTPClient.get("/", port: 18_731)
            #expect(answer.status == 503)
            #expect(answer.body.contains("Sources/App/App.swift:3:22"))
            #expect(answer.body.contains("cannot find &#39;&lt;x&gt;&#39; in scope"))
            #expect(!answer.body.contains("<x>"))
            try project.edit("version 2")
            let port = try await project.ready()
            #expect(try HTTPClient.get("/", port: port).status == 200)
        }
    }

    @Test func `a new app that dies before it is ready leaves the old one in place`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            let port = try await project.ready()
            try project.edit("version 2 DIES")
            let lines = try await project.console.next("failed to start") {
                if case .appFailedToStart(.signalled(4), let lines) = $0 { lines } else { nil }
            }
            #expect(lines == ["App/App.swift:3: Fatal error: at start"])
            let answer = try HTTPClient.get("/", port: port)
            #expect((answer.field("source") as? String) == "version 1")
            let shown = ((answer.field("log") as? [[String: Any]])?.last?["errors"] as? [[String: Any]])?.first
            #expect(shown?["file"] as? String == "App/App.swift")
            #expect(shown?["line"] as? Int == 3)
        }
    }

    @Test func `a crash restarts the app at once, and a crash loop backs off behind a page`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            let port = try await project.ready()
            for _ in 0..<2 {
                #expect(throws: HTTPClient.Failure.self) { try HTTPClient.get("/crash", port: port) }
                let (ending, delay) = try await project.console.next("crashed") {
                    if case .appCrashed(let ending, _, let delay) = $0 { (ending, delay) } else { nil }
                }
                #expect(ending == .signalled(4))
                #expect(delay == .zero)
                #expect(try HTTPClient.get("/", port: port).status == 200)
                try await project.console.next("restarted") { if case .restarted = $0 { true } else { nil } }
            }
            #expect(throws: HTTPClient.Failure.self) { try HTTPClient.get("/crash", port: port) }
            let delay = try await project.console.next("crashed") {
                if case .appCrashed(_, _, let delay?) = $0 { delay } else { nil }
            }
            #expect(delay > .zero)
            let answer = try HTTPClient.get("/", port: port)
            #expect(answer.status == 503)
            #expect(answer.body.contains("SIGILL"))
            try await project.console.next("restarted") { if case .restarted = $0 { true } else { nil } }
            #expect(try HTTPClient.get("/", port: port).status == 200)
        }
    }

    @Test func `a template edit is patched without a build`() async throws {
        let project = try FakeProject()
        try await project.serve { _ in
            _ = try await project.ready()
            try project.directory.write("Templates/counter.html", "<p>2</p>")
            let (files, sessions, total) = try await project.console.next("patched") {
                if case .patched(let files, let sessions, _, let total) = $0 { (files, sessions, total) } else { nil }
            }
            #expect(files == ["Templates/counter.html"])
            #expect(sessions == 2)
            #expect(total < .milliseconds(300))
            print("save to patch: \(total)")
            try project.directory.write("static/style.css", "p { color: red }")
            try await project.console.next("assets") {
                if case .assetsReloaded(["static/style.css"]) = $0 { true } else { nil }
            }
            #expect(project.directory.read("builds.log") == "build\n")
        }
    }

    @Test func `changes during a build make exactly one more`() async throws {
        let project = try FakeProject()
        var options = project.options
        options.verbose = true
        try await project.serve(options) { _ in
            _ = try await project.ready()
            // Two builds are cancelled as stale; the third is let finish, however often files change meanwhile.
            for version in 2...4 {
                try project.edit("version \(version) GATED")
                try await project.console.next("gated") { if case .remark("gated") = $0 { true } else { nil } }
            }
            try project.edit("version 5")
            try await project.console.next("changed") { if case .changed = $0 { true } else { nil } }
            try project.edit("version 6")
            try await project.console.next("changed") { if case .changed = $0 { true } else { nil } }
            try project.directory.write("gate", "")
            try await project.console.next("built") { if case .built = $0 { true } else { nil } }
            try await project.console.next("built") { if case .built = $0 { true } else { nil } }
            try await project.console.next("swapped") { if case .swapped = $0 { true } else { nil } }
            #expect(project.directory.read("builds.log").split(separator: "\n").count == 5)
        }
    }

    @Test func `stopping leaves no process and frees the port`() async throws {
        let project = try FakeProject()
        try project.edit("version 1 FORKS")
        var port: UInt16 = 0
        var leader: pid_t = 0
        let clock = ContinuousClock()
        var asked = clock.now
        let status = try await project.serve { _ in
            port = try await project.ready()
            leader = pid_t(try #require(try HTTPClient.get("/", port: port).field("pid") as? Int))
            asked = clock.now
        }
        let took = asked.duration(to: clock.now)
        #expect(status == 0)
        #expect(took < .seconds(1))
        #expect(Self.living(inGroup: leader).isEmpty)
        #expect(throws: HTTPClient.Failure.self) { try HTTPClient.get("/", port: port) }
        #expect(!project.directory.exists(".build/debug/.myapp-serving-\(getpid())-0"))
        print("stopped in \(took)")
    }

    @Test func `Ctrl-C during a build ends the build and everything below it`() async throws {
        let project = try FakeProject()
        try project.edit("version 1 GATED")
        var options = project.options
        options.handlesSignals = true
        let server = DevServer(options, console: project.console)
        async let status = server.run()
        try await project.console.next("building") { if case .building = $0 { true } else { nil } }
        kill(getpid(), SIGINT)
        #expect(try await status == 130)
        let left = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            (try? String(contentsOfFile: "/proc/\(name)/cmdline", encoding: .utf8))?.contains(project.directory.path)
                == true
        }
        #expect(left.isEmpty)
    }

    @Test func `a busy port is named and the next one is taken, unless it is strict`() async throws {
        let first = try FakeProject()
        let second = try FakeProject()
        try await first.serve { _ in
            let port = try await first.ready()
            var options = second.options
            options.port = port
            try await second.serve(options) { _ in
                let (owner, next) = try await second.console.next("port busy") {
                    if case .portBusy(port, let owner, let next) = $0 { (owner, next) } else { nil }
                }
                #expect(owner?.processID == getpid() || owner != nil)
                #expect(try await second.ready() == next)
            }
            options.strictPort = true
            await #expect(throws: ServeError.self) { try await DevServer(options, console: second.console).run() }
        }
    }

    /// The processes of a group that are more than an entry waiting to be reaped.
    private static func living(inGroup group: pid_t) -> [Substring] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { name in
            let stat = (try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8)) ?? ""
            let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
            return fields.count > 2 && fields[0] != "Z" && pid_t(fields[2]) == group ? fields[0] : nil
        }
    }
}

/// Connects again and again from a thread of its own.
private final class Hammer: Sendable {
    struct Tally: Sendable {
        var answers = 0
        var failures: [String] = []
    }

    private let port: UInt16
    private let isStopped = Atomic(false)

    init(port: UInt16) { self.port = port }

    func stop() { isStopped.store(true, ordering: .relaxed) }

    func run() async -> Tally {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var tally = Tally()
                while !self.isStopped.load(ordering: .relaxed) {
                    do {
                        let answer = try HTTPClient.get("/", port: self.port)
                        if answer.status == 200 { tally.answers += 1 } else { tally.failures.append(answer.text) }
                    } catch {
                        tally.failures.append("\(error)")
                    }
                }
                continuation.resume(returning: tally)
            }
        }
    }
}
