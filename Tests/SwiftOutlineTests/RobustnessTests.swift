import SwiftOutline
import Testing

/// No input makes the reader trap, hang or lose its way out of the file.
struct RobustnessTests {
    private static let sample = """
        @LiveView("a") final class V<T>: P, Q where T: R { #if X
        @State var a: [Int: Set<T>]=[:], b = f { $0 } { didSet { } }
        #else
        case c(Int, d: String = "\\(x ? "y" : #"z"#)") #endif
        func ==<U>(l: inout U..., _ r: @escaping (A) async throws(E) -> B? = nil) rethrows -> some C where U: D { a.b?[1](2) { } c: { } }
        init?(/re/, #/x/#) { self.a[0].b += try? await .c(1) ; return }
        } \"\"\"
          text \\(a) \\
          \"\"\" `class` 0x1.8p3 <#y#> → ∘ ∑é
        """

    private func exercise(_ bytes: [UInt8]) {
        let file = SwiftFile(bytes)
        for token in file.tokens { #expect(token.range.upperBound <= bytes.count) }
        let whole = 0..<bytes.count
        for call in file.calls(in: whole) { #expect(call.range.upperBound <= bytes.count) }
        _ = file.assignments(in: whole)
        _ = file.statementCalls(in: whole)
        _ = file.declarations(in: whole)
        for item in file.allDeclarations() { #expect(item.declaration.range.upperBound <= bytes.count) }
        for token in file.tokens where token.kind == .string { _ = file.stringLiteral(at: token.range) }
    }

    @Test func `every beginning and every end of a file can be read`() {
        let bytes = Array(Self.sample.utf8)
        for length in 0...bytes.count {
            exercise(Array(bytes[..<length]))
            exercise(Array(bytes[length...]))
        }
    }

    @Test func `files with random mistakes can be read`() {
        var state: UInt64 = 42
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let bytes = Array(Self.sample.utf8)
        let pieces = Array("(){}[]<>\"#\\/`.,:=@?!*\n \0\u{7F}é&-".utf8) + [0x80, 0xC3, 0xF0, 0xFF]
        for _ in 0..<1000 {
            var changed = bytes
            for _ in 0...random(6) {
                let place = random(changed.count)
                switch random(3) {
                case 0: changed[place] = pieces[random(pieces.count)]
                case 1: changed.insert(pieces[random(pieces.count)], at: place)
                default: changed.remove(at: place)
                }
            }
            exercise(changed)
        }
    }

    /// Texts that a careless scanner reads again and again.
    static let repeated = [
        "(", "{", "[", "<", "\"", "\"\\(", "/", "#/", "#\"", "#\"\"\"", "/*", "`", ".", "a.", "a(", "a{", "a<", "@a(",
        "#if ",
        "case ", "({[", ")", "(/", "\\/", "<#", "class A{", "x=", "a?", "a[0]", ".b()", "func f(", "a:b=1;", "f<A,",
        "var a,", "(a:A<,", "f(){}.", "##/ ",
    ]

    @Test(arguments: repeated)
    func `a long file of one pattern takes time in proportion to its length`(_ pattern: String) {
        let text = String(repeating: pattern, count: 60_000)
        // Quadratic work on so much text takes minutes.
        let clock = ContinuousClock()
        let duration = clock.measure { exerciseOnce(Array(text.utf8)) }
        #expect(duration < .seconds(20))
    }

    private func exerciseOnce(_ bytes: [UInt8]) {
        let file = SwiftFile(bytes)
        _ = file.calls(in: 0..<bytes.count)
        _ = file.assignments(in: 0..<bytes.count)
    }
}
