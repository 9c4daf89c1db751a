import Djust
import Testing

struct ServerMessageTests {
    private static let change = LivePage.Update.operations(Array(#"["t",[0],"1"]"#.utf8))
    private static let failure = DevelopmentMessage.OverlayError(
        kind: "template",
        title: "Template error",
        file: "Templates/a.html",
        line: 3,
        column: 7,
        message: "no \"x\"",
        excerpt: "{{ x }}"
    )

    @Test(arguments: [
        (ServerMessage.mounted(.unchanged, version: 4, reference: 2), #"{"type":"mount","v":1,"version":4,"ref":2}"#),
        (
            ServerMessage.mounted(change, version: 5, reference: 0),
            #"{"type":"mount","v":1,"version":5,"ref":0,"ops":[["t",[0],"1"]]}"#
        ),
        (ServerMessage.patch(.unchanged, version: 2, reference: 9), #"{"type":"patch","version":2,"ref":9}"#),
        (ServerMessage.patch(change, version: 3, reference: nil), #"{"type":"patch","version":3,"ops":[["t",[0],"1"]]}"#),
        (ServerMessage.html(Array("<p>\"</p>\n".utf8), version: 6), #"{"type":"html","version":6,"html":"<p>\"</p>\n"}"#),
        (
            ServerMessage.error(id: "DJE-010", message: "no\u{1}\n", reference: 3),
            #"{"type":"error","id":"DJE-010","message":"no\u0001\n","ref":3}"#
        ),
        (ServerMessage.error(id: "DJE-001", message: "", reference: nil), #"{"type":"error","id":"DJE-001","message":""}"#),
        (ServerMessage.navigate(to: "/a?b=\"c\""), #"{"type":"navigate","url":"/a?b=\"c\""}"#),
        (ServerMessage.pong, #"{"type":"pong"}"#),
        (ServerMessage.reload, #"{"type":"reload"}"#),
        (DevelopmentMessage.overlay([]), #"{"type":"overlay","errors":[]}"#),
        (
            DevelopmentMessage.overlay([failure]),
            #"{"type":"overlay","errors":[{"kind":"template","title":"Template error","file":"Templates/a.html","#
                + #""line":3,"column":7,"message":"no \"x\"","excerpt":"{{ x }}"}]}"#
        ),
        (DevelopmentMessage.document(Array("<p>".utf8)), #"{"type":"document","html":"<p>"}"#),
        (
            DevelopmentMessage.replaced(view: "V", version: 2, file: "V.swift"),
            #"{"type":"hvr-applied","view":"V","version":2,"file":"V.swift"}"#
        ),
        (DevelopmentMessage.assets(["static/a.css"]), #"{"type":"assets","files":["static/a.css"]}"#),
    ]) func `a message is this JSON`(message: [UInt8], expected: String) throws {
        #expect(String(decoding: message, as: UTF8.self) == expected)
        _ = try JSONParser.parse(message)
    }

    @Test func `bytes that are no UTF-8 still make a message`() throws {
        _ = try JSONParser.parse(ServerMessage.html([0x3C, 0xFF, 0x00, 0xC3], version: 1))
    }

    @Test func `an error of the overlay is read as it is written`() {
        #expect(DevelopmentMessage.OverlayError(Self.failure.value) == Self.failure)
        #expect(DevelopmentMessage.OverlayError(.object(ValueObject([("title", "a")]))) == nil)
        #expect(DevelopmentMessage.OverlayError(.none) == nil)
    }
}
