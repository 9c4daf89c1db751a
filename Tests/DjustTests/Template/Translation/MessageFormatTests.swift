import Testing

@testable import Djust

struct MessageFormatTests {
    private static let values: [String: Value] = [
        "a": .string("é<"), "n": .int(-7), "x(y)": .int(1), "d": .double(2.9),
    ]

    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("100%%", "100%"), ("%(a)s|%(n)d|%(n)s", "é<|-7|-7"), ("%(x(y))s", "1"),
        ("%(a)5s|%(a)-5s|%(n)05d|%(n)3d", "   é<|é<   |-0007| -7"), ("%(a).1s", "é"), ("%(d)d %(d)i", "2 2"),
        ("%(a)%", "%"), ("%(n)ld", "-7"),
    ])
    func `fills as Python does`(message: String, expected: String) throws {
        #expect(try MessageFormat.filled(message, Self.values) == expected)
    }

    @Test(arguments: ["%", "a %", "%(a", "%(a)", "%(b)s", "%(a)y", "%(a)9999999999s", "%y"])
    func `a broken placeholder is found`(message: String) {
        #expect(throws: MessageFormat.Failure.broken) { try MessageFormat.filled(message, Self.values) }
    }

    @Test(arguments: ["%(a)d", "%d", "%(n)x", "%(n)*d", "%(a)f"])
    func `a placeholder for another kind is found`(message: String) {
        #expect(throws: MessageFormat.Failure.kind) { try MessageFormat.filled(message, Self.values) }
    }
}
