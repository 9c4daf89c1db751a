import SwiftOutline
import Testing

/// What the lexer makes of the tricky corners of the language.
struct LexerTests {
    /// A piece of Swift and its tokens, with a bar between them.
    struct Case: CustomTestStringConvertible, Sendable {
        var source: String
        var tokens: String
        var testDescription: String { source }

        init(_ source: String, _ tokens: String) {
            self.source = source
            self.tokens = tokens
        }
    }

    static let cases = [
        // Comments.
        Case("a /* b /* c */ d */ e", "a|e"),
        Case("a // b\nc", "a|c"),
        Case("a /* \" */ b", "a|b"),
        Case("#!/usr/bin/swift\nlet x", "let|x"),
        Case("\u{FEFF}let x", "let|x"),
        // Strings.
        Case(#""a" b"#, #""a"|b"#),
        Case(#""a\"b" c"#, #""a\"b"|c"#),
        Case(#""\(f("x"))" y"#, #""\(f("x"))"|y"#),
        Case(#""\(f("\(g(")"))"))" y"#, #""\(f("\(g(")"))"))"|y"#),
        Case(#""\(a /* ) */)" y"#, #""\(a /* ) */)"|y"#),
        Case("\"\\(a\n+ b)\" y", "\"\\(a\n+ b)\"|y"),
        Case(##"#"a"b\(c)"# d"##, ##"#"a"b\(c)"#|d"##),
        Case(##"#"\#(f(")"))"# d"##, ##"#"\#(f(")"))"#|d"##),
        Case(##"#"""# d"##, ##"#"""#|d"##),
        Case("\"\"\"\n a \" \"\" b\n \"\"\" c", "\"\"\"\n a \" \"\" b\n \"\"\"|c"),
        Case("\"\"\"\n \\\"\"\" \n\"\"\" c", "\"\"\"\n \\\"\"\" \n\"\"\"|c"),
        Case("#\"\"\"\n \"\"\" \n\"\"\"# c", "#\"\"\"\n \"\"\" \n\"\"\"#|c"),
        Case("\"\"\"\n\\(x.map { \"}\" })\n\"\"\" c", "\"\"\"\n\\(x.map { \"}\" })\n\"\"\"|c"),
        Case("\"open\nnext", "\"open|next"),
        // Regular expressions.
        Case("let r = /a\\/b/ ", "let|r|=|/a\\/b/"),
        Case("a / b / c", "a|/|b|/|c"),
        Case("x.split(separator: /,\\s*/)", "x|.|split|(|separator|:|/,\\s*/|)"),
        Case("f(/) + g(/)", "f|(|/|)|+|g|(|/|)"),
        Case("#/a/b/# c", "#/a/b/#|c"),
        Case("#/\n a\n/# c", "#/\n a\n/#|c"),
        Case("return /[)\"]/", "return|/[)\"]/"),
        // Names and numbers.
        Case("`class` naïve _ $0 $x", "`class`|naïve|_|$0|$x"),
        Case("1_000 0xFF 1.5e-3 0x1p-4 0b1 1...3", "1_000|0xFF|1.5e-3|0x1p-4|0b1|1|...|3"),
        Case("pair.0.1 1.max 0x1.first", "pair|.|0|.|1|1|.|max|0x1|.|first"),
        Case("<#name#> x", "<#name#>|x"),
        // Operators.
        Case("a??b a?.b a!.c", "a|?|?|b|a|?|.|b|a|!|.|c"),
        Case("a != b, a!=b", "a|!=|b|,|a|!=|b"),
        Case("-> == .. ..< .+. →", "->|==|..|..<|.+.|→"),
        Case("x=*p/*c*/", "x|=*|p"),
        Case("try? f() as! T", "try|?|f|(|)|as|!|T"),
        // Pounds.
        Case("#if DEBUG\n#endif #selector(a)", "#if|DEBUG|#endif|#selector|(|a|)"),
        Case("@Name(1)", "@|Name|(|1|)"),
    ]

    @Test(arguments: cases)
    func `a file is split into tokens`(_ example: Case) {
        let file = SwiftFile(example.source)
        #expect(file.tokens.map { file.text($0.range) }.joined(separator: "|") == example.tokens)
    }

    /// What is wrong with a file.
    static let problems: [(String, [SwiftProblem])] = [
        ("let a = \"b\nlet c", [SwiftProblem(.unterminatedString, at: 8)]),
        ("let a = \"\\(b\"\nlet c", [SwiftProblem(.unterminatedString, at: 12)]),
        ("let a = \"\"\"\nb", [SwiftProblem(.unterminatedString, at: 8)]),
        ("a /* /* */ b", [SwiftProblem(.unterminatedComment, at: 2)]),
        ("func f() { (", [SwiftProblem(.unclosedBracket, at: 9), SwiftProblem(.unclosedBracket, at: 11)]),
        ("func f() { ( }", [SwiftProblem(.unclosedBracket, at: 11)]),
        ("a ) b", [SwiftProblem(.strayBracket, at: 2)]),
        ("let a = 1 \u{1}", [SwiftProblem(.unexpectedByte, at: 10)]),
        ("let a = b\u{A0}c", [SwiftProblem(.unexpectedByte, at: 9)]),
    ]

    @Test(arguments: problems)
    func `what is malformed is reported where it begins`(_ source: String, _ problems: [SwiftProblem]) {
        #expect(SwiftFile(source).problems.sorted { $0.offset < $1.offset } == problems)
    }

    @Test func `declarations after a mistake are still found`() {
        let file = SwiftFile("struct A { let s = \"open\n func f( { }\n}\nstruct B { var x = 1 }")
        #expect(file.declarations.map(\.name) == ["A", "B"])
        #expect(!file.problems.isEmpty)
    }

    @Test func `interpolations nest up to a limit and no further`() {
        func nested(_ depth: Int) -> String {
            (0..<depth).reduce("1") { inner, _ in "\"\\(\(inner))\"" }
        }
        #expect(SwiftFile(nested(60)).problems.isEmpty)
        #expect(SwiftFile(nested(60)).tokens.count == 1)
        #expect(SwiftFile(nested(10_000)).problems.first?.kind == .tooDeep)
    }

    @Test func `comments are listed with their place`() {
        let file = SwiftFile("a // one\n/* two */ b \"// no \\(1 /* no */)\"")
        #expect(file.comments.map(file.text) == ["// one", "/* two */"])
    }
}
