import SwiftOutline
import Testing

/// What is found in bodies: calls, assignments, the values of strings.
struct SearchTests {
    /// A body and the calls in it, each as its path, `|` and its arguments.
    static let calls: [(String, [String])] = [
        ("a(1, b: 2)", ["a|1,b:2"]),
        ("self.client.get(url)", ["self.client.get|url"]),
        ("load().first(1)", ["load|", "first|1"]),
        ("items.map { $0 }", ["items.map|"]),
        ("f(a, g(b))", ["f|a,g(b)", "g|b"]),
        ("let x = .file(\"a\")", [".file|\"a\""]),
        ("Foo<Int, Bar>(x: 1)", ["Foo|x:1"]),
        ("if ready(x) { go() }", ["ready|x", "go|"]),
        ("for a in list(1) { b() }", ["list|1", "b|"]),
        ("guard let a = f(1) else { return g() }", ["f|1", "g|"]),
        ("func f(a: Int) -> Int { g() }", ["g|"]),
        ("var x: Int { get { g() } }", ["g|"]),
        ("var x = h { 1 }", ["h|"]),
        ("switch a { case .b(let c): d(c) }", ["d|c"]),
        ("a?.b!.c[0].d()", ["d|"]),
        ("try await f(1)", ["f|1"]),
        ("f(x) { 1 } second: { 2 }", ["f|x"]),
        ("@State(1) var x = URLSession(configuration: .default)", ["URLSession|configuration:.default"]),
        ("#externalMacro(module: \"a\")", ["#externalMacro|module:\"a\""]),
        ("repeat { a() } while b(1)\nc { }", ["a|", "b|1", "c|"]),
        ("while true { a() }", ["a|"]),
        ("\"text\".count(1)", ["count|1"]),
        ("a\n(b)", []),
        ("super.init(frame: x)", ["super.init|frame:x"]),
    ]

    @Test(arguments: calls)
    func `calls are found with their path and arguments`(_ source: String, _ expected: [String]) {
        let file = SwiftFile(source)
        let found = file.calls(in: 0..<file.bytes.count).map { call in
            let arguments = call.arguments.map { ($0.label.map { "\($0):" } ?? "") + file.text($0.range) }
            return (call.isImplicitMember ? "." : "") + call.path.joined(separator: ".") + "|"
                + arguments.joined(separator: ",")
        }
        #expect(found == expected)
    }

    @Test func `the items of a result builder are its statements`() throws {
        let file = SwiftFile(
            """
            struct App: DjustApp {
                var body: some Routes {
                    Live("/", CounterView.self, name: "home")
                    Live("/items/<int:id>/", ItemView.self, name: "item")
                        .requires(login())
                    StaticFiles("/static/", directory: "static")
                    if debug { Live("/debug/", DebugView.self) }
                    Group { Live("/in/", InView.self) }
                }
            }
            """
        )
        let body = try #require(file.declarations.first?.members.first?.asVariable?.accessorBlock)
        let calls = file.statementCalls(in: body)
        #expect(calls.map(\.name) == ["Live", "Live", "requires", "StaticFiles", "Group"])
        let first = try #require(calls.first)
        #expect(first.arguments.map { file.text($0.range) } == ["\"/\"", "CounterView.self", "\"home\""])
        #expect(first.argument("name").flatMap { file.stringLiteral(at: $0.range) }?.text == "home")
        let group = try #require(calls.last?.trailingClosures.first)
        #expect(file.statementCalls(in: group.range).map(\.name) == ["Live"])
    }

    /// A body and the assignments in it.
    static let assignments: [(String, [String])] = [
        ("x = 1", ["x = 1"]),
        ("self.x = Service()", ["self x = Service()"]),
        ("items[0].name += \"a\"", ["items.name += \"a\""]),
        ("let x = 1\nvar y: Int = 2", []),
        ("if let x = y { z = x }", ["z = x"]),
        ("case .a: x = 5", ["x = 5"]),
        ("if a == b, c >= d, e != f {}", []),
        ("x = a\n    .b()\n    .c\ny = 2", ["x = a\n    .b()\n    .c", "y = 2"]),
        ("f { x = 1; y = 2 }", ["x = 1", "y = 2"]),
        ("_ = f()", ["_ = f()"]),
        ("a.b?.c! <<= 3", ["a.b.c <<= 3"]),
        ("func f(a: Int = 1) {}", []),
        ("x = y ? 1\n  : 2", ["x = y ? 1\n  : 2"]),
    ]

    @Test(arguments: assignments)
    func `assignments are found with target and value`(_ source: String, _ expected: [String]) {
        let file = SwiftFile(source)
        let found = file.assignments(in: 0..<file.bytes.count).map {
            ($0.hasSelf ? "self " : "") + "\($0.path.joined(separator: ".")) \($0.operatorText) \(file.text($0.value))"
        }
        #expect(found == expected)
    }

    /// A literal and its value; nil when it has none.
    static let literals: [(String, String?)] = [
        (#""a\n\"b\" \u{1F600}""#, "a\n\"b\" 😀"),
        (##"#"a\n\#n"#"##, "a\\n\n"),
        (##"#"""#"##, "\""),
        (#""""#, ""),
        ("\"\"\"\n    a\n      b\n\n    c\n    \"\"\"", "a\n  b\n\nc"),
        ("\"\"\"\n  a \\\n  b\n  \"\"\"", "a b"),
        ("\"\"\"\n\"\"\"", ""),
        (#""\(x)""#, nil),
        (#""\q""#, nil),
        (#""\u{110000}""#, nil),
        ("12", nil),
    ]

    @Test(arguments: literals)
    func `a string literal has a value`(_ source: String, _ value: String?) {
        #expect(SwiftFile(source).stringLiteral(at: 0..<source.utf8.count)?.text == value)
    }

    @Test func `a byte of a literal's value is found in the file`() throws {
        let source = "let t = \"\"\"\n    <p>\n      \\u{41}{{ x }}\n    \"\"\""
        let file = SwiftFile(source)
        let value = try #require(file.declarations.first?.asVariable?.initializer)
        let literal = try #require(file.stringLiteral(at: value))
        #expect(literal.text == "<p>\n  A{{ x }}")
        let bytes = Array(source.utf8)
        for (offset, byte) in literal.bytes.enumerated() where byte != UInt8(ascii: "A") {
            #expect(bytes[literal.fileOffset(of: offset)] == byte)
        }
    }
}
