import Djust
import TestSupport
import Testing

struct ClientModelTests {
    static let page = """
        <!doctype html><body><div dj-root dj-session="s" dj-version="1">\
        <p dj-id="0" class="a">n: <!--[1-->1<!--]--></p>\
        <!--[2--><b>on <!--[0-->x<!--]--></b><!--]-->\
        <ul><!--{3--><!--#--><li dj-id="0">a<!--[1-->1<!--]--></li><!--#--><li dj-id="0">b<!--[1-->2<!--]--></li><!--}--></ul>\
        <textarea dj-id="4">t</textarea><div dj-id="5"><i>raw</i></div></div>
        """

    @Test(arguments: [
        (ClientModel.Operation.text([1], "2<"), "n: <!--[1-->1", "n: <!--[1-->2&lt;"),
        (.text([1], ""), "<!--[1-->1<!--]-->", "<!--[1--><!--]-->"),
        (.text([2, 0], "y"), "on <!--[0-->x", "on <!--[0-->y"),
        (.html([2], "<i>off</i>"), "<b>on <!--[0-->x<!--]--></b>", "<i>off</i>"),
        (.attributes([0], ["class": "b", "id": "z"]), "class=\"a\"", "class=\"b\" id=\"z\""),
        (.attributes([0], ["class": nil]), " class=\"a\"", ""),
        (.allAttributes([0], ["title": "t"]), " class=\"a\"", " title=\"t\""),
        (.attributes([3, 1, 0], ["class": "c"]), "<li dj-id=\"0\">b", "<li dj-id=\"0\" class=\"c\">b"),
        (.text([3, 1, 1], "9"), "b<!--[1-->2", "b<!--[1-->9"),
        (.content([4], "<u>"), ">t<", ">&lt;u&gt;<"),
        (.opaque([5], "<tr>x<u>y"), "<i>raw</i>", "x<u>y</u>"),
        (.opaque([2], "x"), "<b>on <!--[0-->x<!--]--></b>", "x"),
    ])
    func `an operation changes what it names`(operation: ClientModel.Operation, old: String, new: String) throws {
        let client = try ClientModel(Self.page)
        try client.apply(operation)
        let parts = Self.page.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
        let expected = try ClientModel(parts.joined(separator: new))
        #expect(client.dump == expected.dump)
    }

    @Test func `rows are inserted, moved and removed, and stay addressable`() throws {
        let client = try ClientModel(Self.page)
        try client.apply([
            .insertRows(
                [3],
                at: 1,
                ["<li dj-id=\"0\">c<!--[1-->3<!--]--></li>", "<li dj-id=\"0\">d<!--[1-->4<!--]--></li>"]
            ),
            .moveRow([3], from: 0, to: 3),
            .removeRows([3], at: 1, count: 1),
            .text([3, 2, 1], "A"),
            .text([3, 0, 1], "C"),
        ])
        #expect(client.root.first { $0.name == "ul" }?.textContent == "cCb2aA")
        try client.apply(.removeRows([3], at: 0, count: 3))
        try client.apply(.insertRows([3], at: 0, ["<li>only</li>"]))
        #expect(client.root.first { $0.name == "ul" }?.textContent == "only")
    }

    @Test(arguments: [(0, 0, "abcd"), (0, 1, "bacd"), (0, 3, "bcda"), (3, 0, "dabc"), (2, 1, "acbd"), (1, 2, "acbd")])
    func `a moved row has its new index`(from: Int, to: Int, expected: String) throws {
        let client = try ClientModel("<ul dj-root><!--{0--><!--}--></ul>")
        try client.apply(.insertRows([0], at: 0, ["a", "b", "c", "d"].map { "<li>\($0)</li>" }))
        try client.apply(.moveRow([0], from: from, to: to))
        #expect(client.root.textContent == expected)
    }

    @Test func `the whole root can be replaced and is registered anew`() throws {
        let client = try ClientModel(Self.page)
        try client.apply([.opaque([], "<p><!--[0-->x<!--]--></p>"), .text([0], "y")])
        #expect(DOMSerializer.innerHTML(client.root) == "<p><!--[0-->y<!--]--></p>")
    }

    @Test(arguments: [
        (ClientModel.Operation.text([9], "x"), ClientModelError.noSlot(path: [9], needs: "region")),
        (.text([0], "x"), .noSlot(path: [0], needs: "region")),
        (.text([3, 7, 1], "x"), .noSlot(path: [3, 7, 1], needs: "region")),
        (.text([3, 0], "x"), .noSlot(path: [3, 0], needs: "region")),
        (.attributes([1], [:]), .noSlot(path: [1], needs: "element")),
        (.removeRows([3], at: 1, count: 2), .noRow(path: [3], row: 1, count: 2)),
        (.moveRow([3], from: 0, to: 2), .noRow(path: [3], row: 2, count: 2)),
    ])
    func `a path that leads nowhere is an error`(operation: ClientModel.Operation, error: ClientModelError) throws {
        let client = try ClientModel(Self.page)
        #expect(throws: error) { try client.apply(operation) }
    }

    @Test(arguments: [
        "<p>no root", "<p dj-root><!--[0-->", "<p dj-root><!--]-->", "<p dj-root><!--[0--><!--]--><b dj-id=0>",
        "<p dj-root><!--{0-->x<!--}-->", "<p dj-root><!--[0--><b><!--]-->",
    ])
    func `a page with wrong markers is refused`(html: String) {
        #expect(throws: ClientModelError.self) { try ClientModel(html) }
    }

    @Test func `operations are read from the wire`() throws {
        let wire = Value.list([
            .list([.string("t"), .list([.int(0)]), .string("x")]),
            .list([.string("a"), .list([.int(1)]), .object(ValueObject([("id", .string("y")), ("class", .none)]))]),
            .list([.string("i"), .list([.int(2)]), .int(1), .string("a"), .string("b")]),
            .list([.string("r"), .list([.int(2)]), .int(1), .int(3)]),
            .list([.string("m"), .list([.int(2)]), .int(1), .int(0)]),
        ])
        #expect(
            try ClientModel.Operation.list(decoding: wire) == [
                .text([0], "x"), .attributes([1], ["id": "y", "class": nil]), .insertRows([2], at: 1, ["a", "b"]),
                .removeRows([2], at: 1, count: 3), .moveRow([2], from: 1, to: 0),
            ]
        )
        #expect(throws: ClientModelError.self) {
            try ClientModel.Operation(decoding: .list([.string("z"), .list([]), .string("x")]))
        }
    }
}
