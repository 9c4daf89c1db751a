import TestSupport
import Testing

@testable import Djust

struct PluralRuleTests {
    /// Rules as catalogues have them, and the forms for 0, 1, 2, 3, 5, 11, 21 and 100.
    @Test(arguments: [
        ("n != 1", [1, 0, 1, 1, 1, 1, 1, 1]),
        ("(n > 1)", [0, 0, 1, 1, 1, 1, 1, 1]),
        ("0", [0, 0, 0, 0, 0, 0, 0, 0]),
        (
            "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
            [2, 0, 1, 1, 2, 2, 0, 2]
        ),
        (
            "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5",
            [0, 1, 2, 3, 3, 4, 4, 5]
        ),
        ("!n", [1, 0, 0, 0, 0, 0, 0, 0]), ("!(n-1) + 2*n/4", [0, 1, 1, 1, 2, 5, 10, 50]),
        ("n/0 + n%0", [0, 0, 0, 0, 0, 0, 0, 0]), ("n - 2 - 1 < 0", [1, 1, 1, 0, 0, 0, 0, 0]),
        ("n || 0 && 0", [0, 1, 1, 1, 1, 1, 1, 1]), ("(n-2)%3", [1, 2, 0, 1, 0, 0, 1, 2]),
    ])
    func `gives the form`(text: String, forms: [Int]) throws {
        let rule = try #require(PluralRule(text))
        #expect([0, 1, 2, 3, 5, 11, 21, 100].map(rule.form) == forms)
    }

    @Test(arguments: [
        "", "n !", "n = 1", "n ? 1", "n ? 1 :", "(n", "n)", "n n", "m", "n & 1", "-n", "1 +", "99999999999999999999",
        "n; 1", String(repeating: "(", count: 400) + "n" + String(repeating: ")", count: 400),
        String(repeating: "!", count: 900) + "n", "n" + String(repeating: "+n", count: 300),
        String(repeating: "n?", count: 100) + "n" + String(repeating: ":n", count: 100),
        String(repeating: " ", count: 10) + String(repeating: "n+", count: 600) + "n",
    ])
    func `refuses what is wrong or too much`(text: String) { #expect(PluralRule(text) == nil) }

    @Test func `no expression traps`() {
        let pieces = [
            "n", "1", "0", "9223372036854775807", "+", "-", "*", "/", "%", "!", "(", ")", "?", ":", "&&", "<=", "==",
        ]
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let count = Int.random(in: 1...12, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "n" }.joined()
            guard let rule = PluralRule(text) else { continue }
            for number in [0, 1, -1, .max, .min] { _ = rule.form(for: number) }
        }
    }
}
