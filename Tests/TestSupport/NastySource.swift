/// Swift files that nobody would write, made of everything that makes Swift hard to read: one for each number.
package struct NastySource {
    private var state: UInt64
    private var depth = 0
    private var count = 0

    /// The text for a number; the same number gives the same text.
    package static func text(_ number: Int) -> String {
        var source = NastySource(state: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1)
        let start = number % 7 == 0 ? "#!/usr/bin/env swift\n" : ""
        let parts = (0..<4 + source.below(8)).map { _ in source.declaration() }
        let newline = number % 11 == 0 ? "\r\n" : "\n"
        return (start + parts.joined(separator: "\n")).replacing("\n", with: newline)
    }

    private init(state: UInt64) { self.state = state }

    // MARK: - Choices

    private mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % bound
    }

    private mutating func pick(_ texts: String...) -> String { texts[below(texts.count)] }

    private mutating func name() -> String {
        count += 1
        return pick("a", "été", "`class`", "x_1", "名前", "`default`", "value", "Ω").hasPrefix("`")
            ? "`in`" : "\(pick("a", "été", "x_", "名前", "value", "Ω", "_p"))\(count)"
    }

    private mutating func several(_ limit: Int, _ separator: String, _ make: (inout NastySource) -> String) -> String {
        (0..<below(limit)).map { _ in make(&self) }.joined(separator: separator)
    }

    // MARK: - Declarations

    private mutating func declaration() -> String {
        depth += 1
        defer { depth -= 1 }
        let text =
            switch below(depth > 4 ? 6 : 13) {
            case 0, 1: variable()
            case 2, 3: function()
            case 4: "\(attributes())typealias \(name())<T> = \(type())\(pick("", " where T: Sendable"))"
            case 5:
                "\(pick("", "internal ", "@testable "))import \(pick("", "struct ", "func "))\(pick("A", "A.b", "A.b.c"))"
            case 6, 7: nominal()
            case 8:
                "\(attributes())extension \(pick("A", "A.B", "[Int]", "Array<Int>"))\(pick("", ": Sendable", " where T == Int")) {\n\(members())\n}"
            case 9: conditional()
            case 10: enumeration()
            case 11: "\(pick("infix", "prefix", "postfix")) operator \(pick("<+>", "~~", "•"))"
            default: "precedencegroup P\(below(9)) {\n    higherThan: A\n    associativity: left\n}"
            }
        return pick("", "", comment()) + text
    }

    private mutating func members() -> String { several(4, "\n") { $0.member() } }

    private mutating func member() -> String {
        switch below(8) {
        case 0: "\(attributes())\(modifiers())init\(pick("", "?", "!"))\(parameters())\(effects()) \(body())"
        case 1:
            "\(attributes())subscript\(pick("", "<T>"))\(parameters()) -> \(type()) { \(pick("get { 1 } set {}", "1", "_read { yield x }")) }"
        case 2: "deinit \(body())"
        default: declaration()
        }
    }

    private mutating func nominal() -> String {
        let kind = pick("class", "struct", "actor", "protocol")
        if kind == "protocol" {
            return
                "\(attributes())protocol \(name())\(pick("", "<T>")): \(type()) {\n    associatedtype T: Sendable = Int\n    var v: Int { get set }\n    func f\(parameters())\(effects())\n    init()\n}"
        }
        let generic = pick("", "<T>", "<each T>", "<T: A & B, let n: Int>")
        return
            "\(attributes())\(modifiers())\(kind) \(name())\(generic)\(pick("", ": A", ": A, B.C<D>", ": ~Copyable"))\(pick("", " where T: A")) {\n\(members())\n}"
    }

    private mutating func enumeration() -> String {
        "\(attributes())\(pick("", "indirect "))enum \(name()): \(pick("Int", "A, B")) {\n"
            + "    case \(name()), \(name())(\(type()), b: \(type()) = \(expression()))\n    case \(name()) = \(pick("1", "\"s\"", "-2"))\n\(members())\n}"
    }

    private mutating func conditional() -> String {
        "#if \(pick("DEBUG", "os(Linux) && swift(>=6)", "!canImport(A)", "compiler(>=5.9) || A"))\n\(declaration())\n"
            + pick("", "#elseif os(macOS)\n\(declaration())\n", "#else\n\(declaration())\n") + "#endif"
    }

    private mutating func variable() -> String {
        let start = "\(attributes())\(modifiers())\(pick("var", "let"))"
        switch below(7) {
        case 0: return "\(start) (\(name()), \(name())) = (\(expression()), \(expression()))"
        case 1:
            return
                "\(start) \(name()): \(type()) { \(pick("1", "get async throws { 1 }", "didSet { print(oldValue) }", "get { 1 } set(new) {}")) }"
        case 2: return "\(start) \(name()) = \(expression()), \(name()): \(type()) = \(expression())"
        case 3: return "\(start) \(name()): \(type()) = \(expression()) { willSet {} didSet {} }"
        case 4: return "\(start) \(name()) = { (a: Int, b) -> Int in\n    a > b ? a : b\n}()"
        default: return "\(start) \(name())\(pick("", ": \(type())")) = \(expression())"
        }
    }

    private mutating func function() -> String {
        let name = pick(name(), name(), "==", "<", ">>", "<+>")
        let generic = pick("", "", "<T>", "<T: A>", "<each T, U>")
        let result = pick("", " -> \(type())", " -> some A & B", " -> (Int, b: Int)", " -> (Int) -> Int")
        return
            "\(attributes())\(modifiers())func \(name)\(generic)\(parameters())\(effects())\(result)\(pick("", " where T: A, T.B == Int")) \(body())"
    }

    private mutating func parameters() -> String {
        "("
            + several(4, pick(", ", ",\n    ", " ,")) { source in
                let label = source.pick("", "_ ", "with ", "`in` ", "for ")
                return
                    "\(label)\(source.name()): \(source.pick("", "inout ", "@escaping ", "borrowing ", "isolated "))\(source.type())"
                    + source.pick("", "", "...", " = \(source.expression())")
            } + ")"
    }

    private mutating func effects() -> String {
        pick("", "", " async", " throws", " async throws", " throws(E)", " async throws(any Error)", " rethrows")
    }

    private mutating func body() -> String {
        "{\n"
            + several(4, "\n") { source in
                source.pick(
                    "    let \(source.name()) = \(source.expression())",
                    "    if a < b, c > d { \(source.expression()) }",
                    "    switch x { case .a(let b) where b > 1: break\n    default: fallthrough }",
                    "    func inner() {}",
                    "    for case let x? in \(source.expression()) {}",
                    "    guard let self else { return }",
                    "    a.b { $0 } c: { \(source.expression()) }",
                    "    do { try f() } catch let e as E {} catch {}"
                )
            } + "\n}"
    }

    private mutating func attributes() -> String {
        several(3, " ") { source in
            source.pick(
                "@State",
                "@Djust.State(.fixed, 1)",
                "@available(macOS 13, *, deprecated: 1, message: \"a)b\")",
                "@EventHandler(debounce: .milliseconds(\(source.below(9))))",
                "@A<B<C>>(x: [1: 2])",
                "@MainActor\n",
                "@_spi(X)",
                "@objc(a:b:)"
            )
        } + " "
    }

    private mutating func modifiers() -> String {
        several(3, " ") { source in
            source.pick(
                "private",
                "private(set)",
                "public",
                "static",
                "final",
                "nonisolated(unsafe)",
                "lazy",
                "package",
                "override"
            )
        } + " "
    }

    // MARK: - Types and expressions

    private mutating func type() -> String {
        depth += 1
        defer { depth -= 1 }
        guard depth < 7 else { return "Int" }
        return switch below(13) {
        case 0: "[\(type())]"
        case 1: "[\(type()): \(type())]"
        case 2: "\(type())?"
        case 3: "(\(type()), b: \(type()))"
        case 4: "(\(type())) async throws -> \(type())"
        case 5: "Dictionary<\(type()), Array<\(type())>>"
        case 6: "some A"
        case 7: "any A & B"
        case 8: "A.B<\(type())>.C"
        case 9: "@Sendable (\(type())) -> Void"
        case 10: "(any A)?"
        default: pick("Int", "String", "été")
        }
    }

    private mutating func expression() -> String {
        depth += 1
        defer { depth -= 1 }
        guard depth < 6 else { return pick("1", "x", ".a", "nil") }
        return switch below(19) {
        case 0: "\"a \\(\(expression())) b\""
        case 1: "#\"raw \\(no) \\#(\(expression())) \" quote\"#"
        case 2: "\"\"\"\n    line \\(\(expression()))\n      \\\"\"\" } {\n    \"\"\""
        case 3: "#\"\"\"\n    \"\"\" \\n }\n    \"\"\"#"
        case 4: "/a[\\/)]b\\/c{2}/"
        case 5: "#/ a / b } /#"
        case 6: "[\(expression()), \(expression()),]"
        case 7: "[\(expression()): \(expression())]"
        case 8: "f(\(expression()), b: \(expression()))"
        case 9: "{ [weak self, a = b] (x: Int) -> Int in x }"
        case 10: "a < b ? \(expression()) : c > (d)"
        case 11: "A<B, C>(\(expression()))"
        case 12: "try! await x?.y!.z[\(expression())]"
        case 13: "#selector(a) as? B"
        case 14: "\\A.b?.c[0]"
        case 15: "if a { \(expression()) } else { 1 }"
        case 16: "0x1F.8p-3 + 1_000e+2 - -a &+ b..<c"
        case 17: "/* \" nested /* ( */ { */ x"
        default: pick("1", "-1.5", "true", "self.x", ".b(1)", "$0", "\"\\u{1F600}\\\\\"")
        }
    }

    private mutating func comment() -> String {
        pick("/* a /* \" nested */ { */ ", "// \"not a string\n", "/// doc `x`\n", "/**/ ", "/* ** // */ ")
    }
}
