import Djust
import Testing

struct JSONTests {
    private func parse(_ text: String) throws -> Value { try JSONParser.parse(Array(text.utf8)) }

    private func print(_ value: Value, _ style: JSONWriter.Style = .compact) -> String {
        var output = OutputBuffer()
        JSONWriter.write(value, into: &output, style: style)
        return output.text
    }

    @Test(arguments: [
        "null", "true", "false", "0", "-0.5", "12", "-9223372036854775808", "\"\"", "\"a\\\"b\\\\\\n\\u0001é😀\"", "[]",
        "{}",
        "[1,[2,{\"a\":null}],\"x\"]", "{\"b\":1,\"a\":{\"c\":[]}}", "1e+100",
    ])
    func `what is printed is what was read`(text: String) throws {
        #expect(print(try parse(text)) == text)
    }

    @Test(arguments: [
        ("  [ 1 , 2 ]\n", "[1,2]"), ("\"\\u00e9\\ud83d\\ude00\\/\"", "\"é😀/\""), ("\"\\ud800x\"", "\"\u{FFFD}x\""),
        ("\"\\ud800\\u0041\"", "\"\u{FFFD}A\""), ("9223372036854775808", "9.223372036854776e+18"), ("1E2", "100.0"),
        ("{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}"),
    ])
    func `reads`(text: String, printed: String) throws {
        #expect(print(try parse(text)) == printed)
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "01", "-", "1.", ".5", "1e", "+1", "1e400", "[1,]", "[,1]", "[1 2]", "{\"a\"}",
        "{\"a\":1,}",
        "{a:1}", "\"", "\"\\x\"", "\"\\u12g4\"", "\"a\nb\"", "1 2", "[", "{", "NaN", "Infinity", "'a'", "\u{FEFF}1",
        String(repeating: "[", count: 100_000),
    ])
    func `refuses`(text: String) {
        #expect(throws: JSONParser.Failure.self) { try parse(text) }
    }

    @Test func `refuses text that is not UTF-8`() {
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONParser.Failure.self) { try JSONParser.parse([0x22, 0x5C, 0x6E, 0xC3, 0x22]) }
    }

    @Test func `says where`() {
        #expect(throws: JSONParser.Failure(message: "`,` or `]` is missing", offset: 3)) { try parse("[1 2]") }
        #expect(throws: JSONParser.Failure(message: "values nest more than 2 deep", offset: 2)) {
            try JSONParser.parse(Array("[[[]]]".utf8), depthLimit: 2)
        }
    }

    @Test func `nothing can end a script`() {
        #expect(print(.string("</script>&"), .script) == "\"\\u003C/script\\u003E\\u0026\"")
        #expect(print(.list([.int(1), .double(.nan)]), .script) == "[1, NaN]")
    }

    @Test func `any value survives printing and reading`() throws {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<500 {
            let value = Self.random(&numbers, depth: 0)
            #expect(try parse(print(value)).equals(value))
            #expect(try parse(print(value, .script)).equals(value))
        }
    }

    @Test func `no bytes make it trap`() {
        var numbers = SeededNumbers(seed: 5)
        let alphabet = Array("[]{}\",:\\u0123456789eE+-.truefalsn \u{1}é".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0..<24, using: &numbers)).map { _ in
                alphabet.randomElement(using: &numbers) ?? 0
            }
            _ = try? JSONParser.parse(bytes)
        }
    }

    private static func random(_ numbers: inout SeededNumbers, depth: Int) -> Value {
        switch Int.random(in: 0..<(depth > 3 ? 5 : 7), using: &numbers) {
        case 0: .none
        case 1: .bool(Bool.random(using: &numbers))
        case 2: .int(Int(bitPattern: UInt(numbers.next())))
        case 3: .double(Double.random(in: -1e6...1e6, using: &numbers))
        case 4: .string(text(&numbers))
        case 5: .list((0..<Int.random(in: 0..<4, using: &numbers)).map { _ in random(&numbers, depth: depth + 1) })
        default:
            .object(
                ValueObject(
                    (0..<Int.random(in: 0..<4, using: &numbers)).map {
                        ("\($0)" + text(&numbers), random(&numbers, depth: depth + 1))
                    }
                )
            )
        }
    }

    private static func text(_ numbers: inout SeededNumbers) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0..<8, using: &numbers) {
            text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0..<0xD800, using: &numbers)) ?? "x")
        }
        return text
    }
}
