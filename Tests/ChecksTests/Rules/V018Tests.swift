import Checks
import Djust
import Testing

@Suite struct `V018, a trap on what a browser sends` {
    static func handler(_ name: String, _ parameters: String, _ body: String) -> RuleCase {
        .members(
            name,
            """
            @State var items: [String] = []
                @State var prices: [Int: String] = [:]
                @State var count = 0
                @EventHandler func go(\(parameters)) async throws {
                    \(body)
                }
            """
        )
    }

    static let broken: [RuleCase] = [
        handler("a forced number", "text: String = \"\"", "count = Int(text)↓!"),
        handler("a forced address", "id: String = \"\"", "let x = UUID(uuidString: id)↓!"),
        handler("a forced search", "id: Int = 0", "let x = items.first { $0.count == id }↓!"),
        handler("a forced value of a dictionary", "id: Int = 0", "let x = prices[id]↓!.count"),
        handler("a forced try", "text: String = \"\"", "count = ↓try! parse(text)"),
        handler("a forced cast", "extra: EventParameters", "let x = extra[\"a\"] ↓as! String"),
        handler("an end", "", "↓fatalError()"),
        handler("another end", "", "if items.isEmpty { ↓preconditionFailure(\"none\") }"),
        handler("an index", "index: Int = 0", "let x = items[↓index]"),
        handler("an index of self", "index: Int = 0", "self.items[↓index] = \"\""),
        handler("a removal", "index: Int = 0", "items.remove(at: ↓index)"),
        handler("an insertion", "index: Int = 0", "items.insert(\"a\", at: ↓index)"),
        handler("a swap", "a: Int = 0, b: Int = 0", "items.swapAt(↓a, ↓b)"),
        handler("a prefix", "n: Int = 0", "items = Array(items.prefix(↓n))"),
        handler("as many as are wanted", "n: Int = 0", "items = Array(repeating: \"a\", count: ↓n)"),
        handler("a sum", "amount: Int = 0", "count += ↓amount"),
        handler("a product", "amount: Int = 0", "count = count * ↓amount"),
        handler("a sum from the left", "amount: Int = 0", "count = ↓amount + 1"),
        handler("a quotient", "n: Int = 1", "count = 100 / ↓n"),
        handler("a remainder", "n: Int = 1", "count %= ↓n"),
        handler("a range", "n: Int = 1", "for i in 0..<↓n { items.append(\"\\(i)\") }"),
        handler("a number without a fraction", "x: Double = 0", "count = Int(↓x)"),
        handler("a rounded number", "x: Double = 0", "count = Int(↓x.rounded())"),
        handler("a smaller number", "n: Int = 0", "let b = UInt8(↓n)"),
        handler(
            "a number that is made first",
            "text: String = \"\"",
            "guard let n = Int(text) else { return }\n        count += ↓n"
        ),
        handler("a default", "text: String = \"\"", "let n = Int(text) ?? 0\n        count += ↓n"),
        handler("an unwrapped number", "n: Int?", "if let n { count += ↓n }"),
        handler("another name", "n: Int = 0", "let m = n\n        count += ↓m"),
        handler("a condition that comes too late", "n: Int = 0", "count += ↓n\n        if n > 3 { return }"),
        .members(
            "mount",
            "@State var id = 0\n    func mount(_ request: Request, _ parameters: RouteParameters) {\n        id = parameters.int(\"id\")↓!\n    }"
        ),
        .members(
            "a number of the path",
            "@State var id = 0\n    func mount(_ request: Request, _ parameters: RouteParameters) {\n        guard let page = parameters.int(\"page\") else { return }\n        id = ↓page * 20\n    }"
        ),
        .members(
            "an extension",
            "@State var count = 0",
            outside: "extension PageView { @EventHandler func add(n: Int = 0) { count += ↓n } }"
        ),
    ]

    static let sound: [RuleCase] = [
        handler(
            "a guard",
            "index: Int = 0",
            "guard items.indices.contains(index) else { return }\n        items.remove(at: index)"
        ),
        handler("a comparison", "n: Int = 0", "if n > 0 && n < 100 { count += n }"),
        handler("a choice", "n: Int = 0", "count = n < 10 ? n + 1 : 0"),
        handler("a limit", "n: Int = 0", "count += min(max(n, 0), 10)"),
        handler("a limited name", "n: Int = 0", "let n = min(max(n, 0), 10)\n        count += n"),
        handler("a switch", "n: Int = 0", "switch n { case 0...9: count += n\n default: break }"),
        handler(
            "sums that report",
            "n: Int = 0",
            "let (sum, over) = count.addingReportingOverflow(n)\n        if !over { count = sum }"
        ),
        handler("sums that wrap", "n: Int = 0", "count &+= n"),
        handler("sums of fractions", "x: Double = 0", "let y = x * 2 + 1"),
        handler("texts", "text: String = \"\"", "items.append(text + \"!\")"),
        handler("a dictionary", "id: Int = 0", "prices[id] = \"a\""),
        handler("something unknown", "id: Int = 0", "let x = other[id]; board.cells[id] = 1"),
        handler(
            "what is not from the browser",
            "id: Int = 0",
            "let last = items.last!; count += 1; items.remove(at: 0)"
        ),
        handler("a member of that name", "count: Int = 0", "let n = items.count + 1"),
        handler("a label of that name", "index: Int = 0", "move(index: 3 + 1)"),
        handler("text with a number in it", "n: Int = 0", "items.append(\"\\(n + 0)\")"),
        handler("an exact number", "x: Double = 0", "count = Int(exactly: x) ?? 0"),
        handler("a check", "n: Int = 0", "try check(n)\n        count += n"),
        handler(
            "a try that may fail",
            "text: String = \"\"",
            "count = try parse(text)\n        let a = try? parse(text)"
        ),
        handler("not", "open: Bool = false", "let closed = !open\n        if open != true { return }"),
        handler(
            "a fraction that is looked at",
            "x: Double = 0",
            "guard x.isFinite, x < 100 else { return }\n        count = Int(x)"
        ),
        .members("a helper", "func go(n: Int) { count += n }\n    @State var count = 0"),
        .members("a debug build", "@EventHandler func go() {\n#if DEBUG\n        fatalError()\n#endif\n    }"),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "V018")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "V018").found == [])
    }
}
