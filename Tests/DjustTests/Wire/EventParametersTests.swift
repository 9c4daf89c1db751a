import Djust
import Foundation
import TestSupport
import Testing

private enum Filter: String, EventParameterDecodable {
    case open
    case done
}

struct EventParametersTests {
    @Test(arguments: ["item-id", "itemID", "itemId", "item_id", "ITEM-ID", "itemid"])
    func `a name matches without regard to case, hyphen and underscore`(name: String) throws {
        var parameters = EventParameters([name: "5"])
        #expect(try parameters.take("itemID") == 5)
        #expect(parameters.names == [])
    }

    @Test func `the exact name goes before one that matches`() throws {
        var parameters = EventParameters(["ID": "1", "id": "2"])
        #expect(try parameters.take("id") == 2)
        #expect(try parameters.take("id") == 1)
    }

    @Test func `arguments by position are taken in order and go before names`() throws {
        var parameters = EventParameters(["_args": [3, "up"], "direction": "down", "step": 2, "value": "x"])
        #expect(try parameters.take("by") == 3)
        #expect(try parameters.take("direction") == "up")
        #expect(try parameters.take("step", default: 9) == 2)
        #expect(parameters.rest().names == ["value"])
    }

    @Test func `what is missing has its default or is nil`() throws {
        var parameters = EventParameters(["empty": "", "null": .none, "word": "x"])
        #expect(try parameters.take("by", default: 7) == 7)
        #expect(try parameters.takeOptional("nothing") as Int? == nil)
        #expect(try parameters.takeOptional("null") as Int? == nil)
        #expect(try parameters.takeOptional("empty") as Int? == nil)
        #expect(try parameters.takeOptional("word") as String? == "x")
    }

    @Test func `errors name the parameter, the type and what to do`() {
        func text(_ body: (inout EventParameters) throws -> Void) -> String {
            var parameters = EventParameters(["by": "five", "list": [1, "x"]])
            do {
                try body(&parameters)
                return "no error"
            } catch let error as EventError {
                return "\(error.id) \(error)"
            } catch {
                return "\(error)"
            }
        }
        #expect(
            text { _ = try $0.take("count") as Int }
                == "DJE-011 the event has no 'count' and the handler gives it no default; "
                + "send it with data-count or write `count: Int = …`"
        )
        #expect(text { _ = try $0.take("by") as Int } == "DJE-012 'by' is text, which is not of type Int")
        #expect(text { _ = try $0.takeOptional("by") as Int? } == "DJE-012 'by' is text, which is not of type Int")
        #expect(text { _ = try $0.take("by", default: 1) as Int } == "DJE-012 'by' is text, which is not of type Int")
        #expect(text { _ = try $0.take("list") as [Int] }.hasPrefix("DJE-012 'list' is "))
        #expect(
            "\(EventError.unknownHandler(name: "incremnt", view: "V", nearest: "increment"))"
                == "V has no handler 'incremnt'; did you mean 'increment'?"
        )
        #expect(
            "\(EventError.unknownHandler(name: "x", view: "V", nearest: nil))"
                == "V has no handler 'x'; mark the method with @EventHandler"
        )
    }

    // MARK: - Types

    /// A value decoded as a type and written again, nil when it is not of the type.
    private static func decoded(_ type: String, _ value: Value) -> String? {
        switch type {
        case "Int": Int.decode(eventParameter: value).map { "\($0)" }
        case "UInt8": UInt8.decode(eventParameter: value).map { "\($0)" }
        case "Double": Double.decode(eventParameter: value).map { "\($0)" }
        case "Float": Float.decode(eventParameter: value).map { "\($0)" }
        case "Bool": Bool.decode(eventParameter: value).map { "\($0)" }
        case "String": String.decode(eventParameter: value)
        case "UUID": UUID.decode(eventParameter: value).map { $0.uuidString }
        case "Date": Date.decode(eventParameter: value).map { "\($0.timeIntervalSince1970)" }
        case "Filter": Filter.decode(eventParameter: value).map { "\($0)" }
        case "Int?": Int?.decode(eventParameter: value).map { $0.map { "\($0)" } ?? "nil" }
        case "[Int]": [Int].decode(eventParameter: value).map { "\($0)" }
        default: "no such type"
        }
    }

    @Test(
        arguments: [
            ("Int", "5", "5"), ("Int", " -7 ", "-7"), ("Int", 5.0, "5"), ("Int", 5.5, nil), ("Int", 1e300, nil),
            ("Int", "", nil), ("Int", "9223372036854775808", nil), ("Int", true, nil), ("Int", .none, nil),
            ("UInt8", "255", "255"), ("UInt8", 256, nil), ("UInt8", -1, nil), ("UInt8", "-1", nil),
            ("Double", "1.5", "1.5"), ("Double", 2, "2.0"), ("Double", "inf", nil), ("Double", "nan", nil),
            ("Double", "1e999", nil), ("Float", 1e300, nil), ("Float", "0.5", "0.5"),
            ("Bool", "on", "true"), ("Bool", false, "false"), ("Bool", 1, "true"), ("Bool", 2, nil), ("Bool", "", "false"),
            ("String", 5, "5"), ("String", 5.0, "5"), ("String", true, "true"), ("String", .none, ""), ("String", [1], nil),
            ("UUID", "00000000-0000-0000-0000-0000000000AB", "00000000-0000-0000-0000-0000000000AB"), ("UUID", "x", nil),
            ("Date", "1970-01-02", "86400.0"), ("Date", "1970-01-01T00:01", "60.0"),
            ("Date", "1970-01-01T00:01:05", "65.0"), ("Date", "1970-01-01T00:00:01.500Z", "1.5"),
            ("Date", "1970-01-01T01:00:00+01:00", "0.0"), ("Date", "yesterday", nil), ("Date", "T", nil), ("Date", 5, nil),
            ("Filter", "open", "open"), ("Filter", "shut", nil),
            ("Int?", .none, "nil"), ("Int?", "", "nil"), ("Int?", "3", "3"), ("Int?", "x", nil),
            ("[Int]", [1, "2"], "[1, 2]"), ("[Int]", [1, "x"], nil), ("[Int]", 1, nil),
        ] as [(String, Value, String?)]
    ) func `a value is decoded or refused`(type: String, value: Value, expected: String?) {
        #expect(Self.decoded(type, value) == expected)
    }

    @Test func `numbers and truth values survive the way through a page as text`() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<500 {
            let int = Int.random(in: .min ... .max, using: &random)
            let byte = Int8.random(in: .min ... .max, using: &random)
            let double = Double.random(in: -1e12...1e12, using: &random)
            let truth = Bool.random(using: &random)
            #expect(Int.decode(eventParameter: .string(String(int))) == int)
            #expect(Int.decode(eventParameter: .int(int)) == int)
            #expect(Int8.decode(eventParameter: .string(String(byte))) == byte)
            #expect(Double.decode(eventParameter: .string(String(double))) == double)
            #expect(Bool.decode(eventParameter: .string(String(truth))) == truth)
            #expect(String.decode(eventParameter: .int(int)).flatMap { Int($0) } == int)
        }
    }
}
