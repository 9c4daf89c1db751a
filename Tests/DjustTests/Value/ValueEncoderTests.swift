import Djust
import Foundation
import Testing

struct ValueEncoderTests {
    private enum Level: String, Codable { case high }
    private enum Rank: Int8, Codable { case first = 1 }

    private struct Item: Codable {
        var itemName: String
        var note: String?
        var count: Int?
        var level = Level.high
        var rank = Rank.first
        var big = UInt64.max
        var small: Float = 0.5
        var when = Date(timeIntervalSince1970: 0)
        var link = URL(string: "https://example.com/a")
        var price = Decimal(string: "1.50")
        var tags: [String] = ["x"]
        var table = ["k": 1]
        var children: [Item] = []
    }

    private final class Loop: Encodable {
        var other: Loop?
    }

    @Test func `a structure becomes an object whose names match as Swift names do`() throws {
        let value = Value.of(Item(itemName: "a", children: [Item(itemName: "b", count: 3)]))
        let template =
            "{{ v.item_name }} {{ v.note }} {{ v.count }} {{ v.level }} {{ v.rank }} {{ v.big }} {{ v.small }} "
            + "{{ v.when }} {{ v.link }} {{ v.price }} {{ v.tags.0 }} {{ v.table.k }}{{ v.table.K }} "
            + "{{ v.children.0.itemName }}{{ v.children.0.count }}"
        let text = try TemplateTesting().render(template, ["v": value])
        #expect(
            text
                == "a None None high 1 18446744073709551615 0.5 Jan. 1, 1970, midnight https://example.com/a 1.5 x 1 b3"
        )
    }

    @Test func `plain values are themselves`() {
        #expect(Value.of(3 as Int64).equals(.int(3)))
        #expect(Value.of([Level.high]).equals(.list([.string("high")])))
        #expect(Value.of(Optional<Item>.none).equals(.none))
        #expect(Value.of(["a": Rank.first]).equals(.object(ValueObject([("a", .int(1))]))))
        #expect(
            Value.of(UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))).text.hasPrefix("01020304-")
        )
    }

    @Test func `a circle of objects gives nothing instead of running for ever`() {
        let loop = Loop()
        loop.other = loop
        #expect(Value.of(loop).equals(.none))
        loop.other = nil
    }
}
