import DevServer
import Synchronization
import Testing

struct WatchUnitTests {
    @Test func `a batch is due after a quiet moment`() {
        var burst = ChangeBurst()
        let start = ContinuousClock.now
        #expect(burst.due == nil)
        burst.add("b", at: start)
        burst.add("a", at: start + .milliseconds(5))
        #expect(burst.due == start + .milliseconds(5) + ChangeBurst.quiet)
        let batch = burst.take()
        #expect(batch?.paths == ["a", "b"])
        #expect(batch?.began == start)
        #expect(burst.take() == nil)
    }

    @Test func `a batch does not grow for ever`() {
        var burst = ChangeBurst()
        let start = ContinuousClock.now
        for step in 0..<100 { burst.add("a", at: start + .milliseconds(step * 5)) }
        #expect(burst.due == start + ChangeBurst.longest)
    }

    @Test(arguments: [
        ("/p/Templates/a/b.html", FileChangeClassifier.Kind.template),
        ("/p/static/app.css", .asset),
        ("/p/Sources/App/A.swift", .build),
        ("/p/Sources/App/data.json", .build),
        ("/p/Sources/App/README.md", .ignore),
        ("/p/Vendor/djust/Djust/App/Router.swift", .build),
        ("/p/Package.swift", .build),
        ("/p/Package.resolved", .build),
        ("/p/djust.json", .restart),
        ("/p/.env", .restart),
        ("/p/Tests/AppTests/T.swift", .ignore),
        ("/p/README.md", .ignore),
        ("/framework/Djust/App/Router.swift", .build),
    ])
    func `a changed file asks for`(_ path: String, _ kind: FileChangeClassifier.Kind) {
        #expect(FileChangeClassifier(project: "/p").kind(of: path) == kind)
    }

    @Test func `inotify's bytes are read, and never past their end`() {
        var bytes: [UInt8] = []
        func append(_ number: UInt32) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }
        append(7)
        append(0x8)
        append(0)
        append(8)
        bytes += Array("a.html".utf8) + [0, 0]
        append(UInt32(bitPattern: -1))
        append(0x4000)
        append(0)
        append(0)
        let events = [
            InotifyEvent(watch: 7, mask: 0x8, name: "a.html"), InotifyEvent(watch: -1, mask: 0x4000, name: ""),
        ]
        #expect(InotifyEvent.parse(bytes) == events)
        for length in bytes.indices {
            #expect(InotifyEvent.parse(Array(bytes[..<length])) == Array(events.prefix(length >= 24 ? 1 : 0)))
        }
        bytes[12] = 0xff
        #expect(InotifyEvent.parse(bytes).isEmpty)
    }

    @Test func `after an overflow everything is looked at again`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("a/known.html", "1")
        let touched = Mutex<Set<String>>([])
        let lost = Mutex<[String]>([])
        let watcher = try InotifyWatcher(
            roots: [directory.path],
            rules: IgnoreRules(),
            on: Reactor(mailbox: Mailbox()),
            onTouched: { path in touched.withLock { _ = $0.insert(path) } },
            onLostTree: { path in lost.withLock { $0.append(path) } }
        )
        try directory.write("b/c/missed.html", "1")
        watcher.process([InotifyEvent(watch: -1, mask: 0x4000, name: "")])
        #expect(lost.withLock { $0 } == [directory.path])
        #expect(touched.withLock { $0.contains("\(directory.path)/b/c/missed.html") })
    }

    @Test func `a crash loop slows down and is forgotten`() {
        var crashes = CrashPolicy()
        let start = ContinuousClock.now
        let delays = (0..<9).map { crashes.crashed(at: start + .milliseconds($0)) }
        #expect(delays[0] == .zero)
        #expect(delays == delays.sorted())
        #expect(delays.last == .seconds(10))
        #expect(crashes.crashed(at: start + .seconds(60)) == .zero)
    }

    @Test func `a trap is told with its place`() {
        let error = CrashReport.error(
            title: "The app crashed",
            .signalled(4),
            ["working", "App/CounterView.swift:12: Fatal error: Index out of range"],
            project: "/p"
        )
        #expect(error.file == "App/CounterView.swift")
        #expect(error.line == 12)
        #expect(error.message.hasPrefix("Fatal error: Index out of range"))
        #expect(error.excerpt.contains("working"))
    }

    @Test func `the error page escapes what it shows`() {
        let error = OverlayError(
            .swift,
            title: "<b>",
            file: "a\"b.swift",
            line: 1,
            column: 2,
            message: "<script>",
            excerpt: "a & 'b'"
        )
        let text = String(decoding: ErrorPage(errors: [error]).response, as: UTF8.self)
        #expect(text.hasPrefix("HTTP/1.1 503 "))
        #expect(text.contains("a&quot;b.swift:1:2"))
        #expect(text.contains("&lt;script&gt;"))
        #expect(text.contains("a &amp; &#39;b&#39;"))
        #expect(!text.contains("<b>"))
        let length = text.split(separator: "\r\n").first { $0.hasPrefix("Content-Length") }?.split(separator: " ").last
        #expect(length.flatMap { Int($0) } == text.firstRange(of: "\r\n\r\n").map { text[$0.upperBound...].utf8.count })
    }
}
