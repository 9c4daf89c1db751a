import Checks
import Djust
import Testing

@Suite struct `What a view must not do to its thread` {
    /// A rule and one row of its table; a row without a marker is sound.
    struct Row: CustomTestStringConvertible {
        let rule: String
        let row: RuleCase
        var testDescription: String { "\(rule) \(row.name)" }
    }

    private static func handler(_ rule: String, _ name: String, _ body: String) -> Row {
        Row(
            rule: rule,
            row: .members(
                name,
                "@State var rows: [String] = []\n    @EventHandler func go(id: Int = 0) async throws {\n        \(body)\n    }"
            )
        )
    }

    private static func members(_ rule: String, _ name: String, _ members: String, outside: String = "") -> Row {
        Row(rule: rule, row: .members(name, members, outside: outside))
    }

    static let rows: [Row] = [
        handler("V019", "a sleeping thread", "↓Thread.sleep(forTimeInterval: 1)"),
        handler("V019", "the C library's sleep", "↓sleep(1); ↓usleep(5)"),
        handler("V019", "a semaphore", "let semaphore = DispatchSemaphore(value: 0)\n        ↓semaphore.wait()"),
        handler("V019", "a group", "_ = ↓workGroup.wait(timeout: .now())"),
        handler("V019", "a process", "let p = Process()\n        ↓p.waitUntilExit()"),
        handler("V019", "a download", "let d = try ↓Data(contentsOf: URL(string: \"https://a.b\")!)"),
        handler("V019", "the keyboard", "let l = ↓readLine()"),
        handler("V019", "a queue", "↓DispatchQueue.main.sync { }"),
        members("V019", "a computed property", "@Computed var a: Int { ↓sleep(1); return 1 }"),
        members("V019", "mount", "func mount() { ↓sleep(1) }"),
        members("V019", "a helper in an extension", "", outside: "extension PageView { func help() { ↓sleep(1) } }"),
        handler("V019", "a task that sleeps", "try await Task.sleep(for: .seconds(1))"),
        handler("V019", "a clock", "try await clock.sleep(until: .now)"),
        handler("V019", "waiting for something else", "await barrier.wait(); order.wait(); waiter.wait()"),
        handler("V019", "an awaited group", "await group.wait()"),
        handler(
            "V019",
            "a file",
            "let d = try Data(contentsOf: URL(fileURLWithPath: \"/a\")); let e = try Data(contentsOf: url)"
        ),
        handler(
            "V019",
            "another thread",
            "DispatchQueue.global().async { sleep(1) }\n        Thread.detachNewThread { sleep(1) }"
        ),
        members("V019", "a function of that name", "func sleep(_ n: Int) {}\n    @EventHandler func go() { sleep(1) }"),
        members("V019", "of the class", "static func go() { sleep(1) }"),
        handler("V020", "a task with self", "↓Task { self.rows = [] }"),
        handler("V020", "a detached one", "↓Task.detached { [weak self] in await self?.go() }"),
        handler("V020", "a task with a property", "let t = ↓Task { rows.append(\"a\") }"),
        handler("V020", "a task with a method", "↓Task { try await go() }"),
        handler("V020", "a task with values", "let rows = rows\n        Task { await log(rows, id) }"),
        handler("V020", "a parameter", "Task { await log(id) }"),
        handler("V020", "other closures", "rows = rows.map { $0 + self.rows.description }"),
        handler("V020", "a type of that name", "let t = Task(title: \"a\")"),
        handler("V020", "a sleep", "try await Task.sleep(for: .seconds(1))"),
        members("V021", "a static variable", "static var ↓cache: [Int] = []"),
        members("V021", "an unsafe variable", "nonisolated(unsafe) var ↓cache: [Int] = []"),
        members("V021", "in an extension", "", outside: "extension PageView { static var ↓n = 0 }"),
        Row(
            rule: "V021",
            row: RuleCase(
                "an unchecked view",
                .view("@LiveView(\"page.html\")\nfinal class PageView: ↓@unchecked Sendable {}\n")
            )
        ),
        members("V021", "an unchecked extension", "", outside: "extension PageView: ↓@unchecked Sendable {}"),
        members(
            "V021",
            "constants and what is computed",
            "static let a = 1\n    static var b: Int { 1 }\n    var c = 1\n    nonisolated(unsafe) let d = 1"
        ),
        members("V021", "another class", "", outside: "final class Store: @unchecked Sendable { static var n = 0 }"),
        handler("S003", "an empty catch", "do { try a() } ↓catch {}"),
        handler("S003", "on lines of its own", "do {\n            try a()\n        } ↓catch {\n        }"),
        handler("S003", "in a closure", "rows.forEach { _ in do { try a() } ↓catch { } }"),
        handler("S003", "a catch that says why", "do { try a() } catch { /* the cache is only a help */ }"),
        handler("S003", "a catch of one error", "do { try a() } catch is CancellationError {}"),
        handler("S003", "a catch that does something", "do { try a() } catch { rows = [] }"),
        handler("Q001", "a print", "↓print(id)"),
        handler("Q001", "others", "↓debugPrint(id); ↓dump(id)"),
        handler("Q001", "a print into something", "print(id, to: &rows)"),
        handler("Q001", "a printer", "printer.print(id); log.debug(\"\\(id)\"); blueprint(id)"),
        members("Q001", "an own function", "func print(_ n: Int) {}\n    @EventHandler func go() { print(1) }"),
        members("Q001", "outside of views", "", outside: "func show() { print(1) }"),
    ]

    @Test(arguments: rows) func `is reported, and nothing else is`(_ row: Row) throws {
        let (found, expected) = try row.row.places(of: row.rule)
        #expect(found == expected)
    }
}
