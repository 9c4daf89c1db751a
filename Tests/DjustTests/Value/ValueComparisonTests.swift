import Djust
import Testing

struct ValueComparisonTests {
    @Test func `numbers compare exactly across kinds`() {
        #expect(Value.int(1).equals(.double(1)))
        #expect(Value.bool(true).equals(.int(1)))
        #expect(!Value.int(9_007_199_254_740_993).equals(.double(9_007_199_254_740_992)))
        #expect(Value.double(9_007_199_254_740_992).isLess(than: .int(9_007_199_254_740_993)) == true)
        #expect(Value.int(.max).isLess(than: .double(1e300)) == true)
        #expect(Value.int(.min).isLess(than: .double(-1e300)) == false)
        #expect(Value.double(1.5).isLess(than: .int(2)) == true)
        #expect(Value.int(1).isLess(than: .double(1.5)) == true)
        #expect(Value.int(2).isLess(than: .double(1.5)) == false)
        #expect(Value.double(.nan).isLess(than: .int(1)) == false)
    }

    @Test func `order is a strict order on numbers`() {
        let values: [Value] = [
            .double(-.infinity), .int(.min), .double(-1.5), .int(-1), .double(-0.5), .int(0), .double(0.5), .bool(true),
            .double(1.5), .int(2), .double(1e18), .int(.max), .double(1e19), .double(.infinity),
        ]
        for (left, first) in values.enumerated() {
            for (right, second) in values.enumerated() {
                #expect(first.isLess(than: second) == (left < right))
                #expect(first.equals(second) == (left == right))
            }
        }
    }

    @Test func `text, lists and dictionaries`() {
        #expect(Value.string("é").equals(.safe("é")))
        #expect(!Value.string("\u{E9}").equals(.string("e\u{301}")))
        #expect(Value.list([.int(1), .string("a")]).isLess(than: .list([.int(1), .string("b")])) == true)
        #expect(Value.list([.int(1)]).isLess(than: .list([.string("b")])) == nil)
        #expect(Value.string("a").isLess(than: .int(1)) == nil)
        let table = Value.object(ValueObject([("a", .int(1)), ("b", .int(2))]))
        #expect(table.equals(.object(ValueObject([("b", .int(2)), ("a", .double(1))]))))
        #expect(!table.equals(.object(ValueObject([("a", .int(1))]))))
    }
}
