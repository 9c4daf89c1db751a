import Djust
import TestSupport
import Testing

/// The operations on many rows say what the operations on one say.
struct ListOperationTests {
    typealias Operation = ClientModel.Operation

    /// A page with a list of so many rows, each with an identity, a text and a text in a branch.
    static func page(_ count: Int, update: String = "replace") -> String {
        let rows = (0..<count).map { "<!--#-->" + row("\($0)", "\($0)") }.joined()
        return "<!doctype html><body><ul dj-root dj-update=\"\(update)\"><!--{0-->\(rows)<!--}--></ul>"
    }

    static func row(_ key: String, _ text: String) -> String {
        "<li id=\"\(key)\"><!--[0-->\(text)<!--]--><!--[1--><b><!--[2-->\(text)<!--]--></b><!--]--></li> "
    }

    static func dump(_ count: Int, _ operations: [Operation], update: String = "replace") throws -> String {
        let client = try ClientModel(page(count, update: update))
        try client.apply(operations)
        return client.dump
    }

    @Test(arguments: 0..<40)
    func `an order is moves`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let order = Array(0..<(seed % 13)).shuffled(using: &random)
        var rows = Array(order.indices)
        var moves: [Operation] = []
        for (place, row) in order.enumerated() {
            guard let from = rows.firstIndex(of: row) else { continue }
            rows.insert(rows.remove(at: from), at: place)
            moves.append(.moveRow([0], from: from, to: place))
        }
        let touch = order.indices.map { Operation.text([0, $0, 1, 2], .whole("now \($0)")) }
        let ordered = try Self.dump(order.count, [.orderRows([0], Self.runs(order))] + touch)
        #expect(try ordered == Self.dump(order.count, moves + touch))
    }

    /// The order in as few items as it has runs.
    private static func runs(_ order: [Int]) -> [Operation.Run] {
        var runs: [Operation.Run] = []
        for row in order {
            if let run = runs.last, abs(row - run.last) == 1,
                run.first == run.last || (row > run.last) == (run.last > run.first)
            {
                runs[runs.count - 1] = Operation.Run(run.first, row)
            } else {
                runs.append(Operation.Run(row, row))
            }
        }
        return runs
    }

    @Test(arguments: 0..<20)
    func `rows of the same pieces are inserted rows`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let keys = (0...(seed % 7)).map { "new\($0)" }
        let at = Int.random(in: 0...4, using: &random)
        let pieces = ["<li id=\"", "\"><!--[0-->", "<!--]--><!--[1--><b><!--[2-->", "<!--]--></b><!--]--></li> "]
        let alike = Operation.insertAlike([0], at: at, pieces: pieces, values: keys.flatMap { [$0, $0, $0] })
        let touch = keys.indices.map { Operation.text([0, at + $0, 0], "touched") }
        let rows = Operation.insertRows([0], at: at, keys.map { Self.row($0, $0) })
        #expect(try Self.dump(4, [alike] + touch) == Self.dump(4, [rows] + touch))
        let copies = Operation.insertCopies([0], at: at, "<br>", count: keys.count)
        #expect(try Self.dump(4, [copies]) == Self.dump(4, [.insertRows([0], at: at, keys.map { _ in "<br>" })]))
    }

    @Test(arguments: 0..<20)
    func `texts of rows are texts`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let texts = (0..<6).filter { _ in Bool.random(using: &random) }.map {
            Operation.RowText(row: $0, text: .whole("<\($0)>"))
        }
        for slot in [[0], [1, 2]] {
            let many = Operation.rowTexts([0], slot: slot, texts)
            let single = texts.map { Operation.text([0, $0.row] + slot, $0.text) }
            #expect(try Self.dump(6, [many]) == Self.dump(6, single))
        }
    }

    @Test(arguments: 0..<40)
    func `added rows are inserted rows, or replace what they are`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let toFront = Bool.random(using: &random)
        let keys = (0..<8).shuffled(using: &random).prefix(5)
        var single: [Operation] = []
        var added = 0
        for key in keys {
            let new = Self.row("\(key)", "new")
            if key < 5 {
                let at = (toFront ? added : 0) + key
                single += [.removeRows([0], at: at, count: 1), .insertRows([0], at: at, [new])]
            } else {
                single.append(.insertRows([0], at: toFront ? added : 5 + added, [new]))
                added += 1
            }
        }
        let touch = [Operation.text([0, 3, 0], "touched")]
        let html = keys.map { Self.row("\($0)", "new") }
        let update = toFront ? "prepend" : "append"
        let many = Operation.addRows([0], html, toFront: toFront)
        #expect(try Self.dump(5, [many] + touch, update: update) == Self.dump(5, single + touch, update: update))
    }

    @Test(arguments: [
        #"["p",[0],[0,2],1,3]"#, #"["p",[0],[0,4]]"#, #"["p",[0],0]"#, #"["p",[0],[-1,2]]"#, #"["I",[0],9,["a"],1]"#,
        #"["I",[0],0,["a"],0]"#, #"["I",[0],0,["a"],"b"]"#, #"["I",[0],0,["a","b"]]"#,
        #"["I",[0],0,["a","b","c"],"1","2","3"]"#,
        #"["I",[0],0,[],1]"#,
        #"["u",[0],[0],3,"a","b"]"#, #"["u",[0],[9],"a"]"#, #"["u",[0],["0"],"a"]"#, #"["u",[0,0,0],[0],"a"]"#,
        #"["e",[0]]"#, #"["f",[0],1]"#, #"["e",[0,0,0],"a"]"#,
    ])
    func `what cannot be applied is refused`(json: String) throws {
        let value = try JSONParser.parse(Array("[\(json)]".utf8))
        let client = try ClientModel(Self.page(4))
        #expect(throws: ClientModelError.self) { try client.apply(value) }
    }
}
