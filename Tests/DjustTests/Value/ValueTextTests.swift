import Djust
import Testing

struct ValueTextTests {
    @Test(
        arguments: [
            (0.0, "0.0"), (-0.0, "-0.0"), (1.5, "1.5"), (1e15, "1000000000000000.0"), (1e16, "1e+16"),
            (1.5e16, "1.5e+16"),
            (-12_345_678_901_234_568, "-1.2345678901234568e+16"), (1e22, "1e+22"), (0.0001, "0.0001"),
            (0.00001, "1e-05"),
            (.leastNonzeroMagnitude, "5e-324"), (.infinity, "inf"), (.nan, "nan"), (0.1 + 0.2, "0.30000000000000004"),
        ] as [(Double, String)]
    )
    func `numbers are written as Python writes them`(number: Double, text: String) {
        #expect(Value.double(number).text == text)
    }

    @Test(
        arguments: [(1e20, "100000000000000000000"), (1.5e-7, "0.00000015"), (-2.5e17, "-250000000000000000")]
            as [(Double, String)]
    )
    func `pages show no exponents`(number: Double, text: String) {
        var output = OutputBuffer()
        Value.double(number).write(into: &output, autoescape: true)
        #expect(output.text == text)
    }

    @Test func `a number's text gives the number back`() {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<5000 {
            let number = Double(bitPattern: numbers.next())
            guard number.isFinite else { continue }
            #expect(Double(PythonText.of(number)) == number)
        }
    }

    @Test(arguments: [
        ("a", "'a'"), ("it's", "\"it's\""), ("it's \"x\"", "'it\\'s \"x\"'"), ("a\n\\", "'a\\n\\\\'"),
        ("\u{1}\u{7F}", "'\\x01\\x7f'"),
        ("é\u{A0}\u{200B}", "'é\\xa0\\u200b'"), ("😀\u{E0001}", "'😀\\U000e0001'"),
    ])
    func `text in lists is quoted as Python quotes it`(text: String, quoted: String) {
        #expect(Value.list([.string(text)]).text == "[\(quoted)]")
    }

    @Test func `deep values are cut, not followed for ever`() {
        var value = Value.list([])
        for _ in 0..<10_000 { value = .list([value]) }
        #expect(value.text.hasPrefix("[[[["))
        #expect(value.text.contains("..."))
        #expect(!value.equals(value))
    }
}
