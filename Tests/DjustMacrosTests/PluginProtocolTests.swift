import Foundation
import Testing

/// The plugin answers whatever comes, and never crashes.
struct PluginProtocolTests {
    private static let greeting = #"{"getCapability":{"capability":{"protocolVersion":7}}}"#

    @Test func `the compiler's greeting is answered, and its farewell ends the plugin`() throws {
        let result = try PluginProcess.run(
            PluginProcess.framed(Self.greeting.utf8) + PluginProcess.framed([])
                + PluginProcess.framed(Self.greeting.utf8)
        )
        #expect(result.answers == [#"{"getCapabilityResult":{"capability":{"protocolVersion":7,"features":[]}}}"#])
        #expect(result.status == 0)
    }

    /// Messages that no compiler sends.
    static let garbage: [String] = [
        "x", "{", "[]", "null", "\"\\u12\"", "{\"a\":}", "{\"expandAttachedMacro\":3}", "{\"expandAttachedMacro\":{}}",
        "{\"expandAttachedMacro\":{\"macro\":{\"typeName\":\"StateMacro\"},\"macroRole\":\"peer\","
            + "\"attributeSyntax\":{\"source\":\"\"},\"declSyntax\":{\"source\":\"\"}}}",
        "{\"expandAttachedMacro\":{\"macro\":{\"typeName\":\"LiveViewMacro\"},\"macroRole\":\"member\","
            + "\"attributeSyntax\":{\"source\":\"@\"},\"declSyntax\":{\"source\":\"@LiveView( class {\",\"location\":"
            + "{\"offset\":9e99,\"line\":-1e300}}}}",
        "{\"expandFreestandingMacro\":{}}", String(repeating: "[", count: 100_000), "\u{0}\u{0}", "1e999999",
        "\"\\ud800\"",
    ]

    @Test(arguments: garbage)
    func `garbage is answered with a diagnostic or with nothing`(_ message: String) throws {
        let result = try PluginProcess.run(
            PluginProcess.framed(message.utf8) + PluginProcess.framed(Self.greeting.utf8)
        )
        #expect(!result.wasSignalled)
        #expect(result.status == 0)
        #expect(result.answers.count == 2)
        for answer in result.answers {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(answer.utf8)) }
        }
    }

    /// Streams that are cut off, or announce more than there is.
    static let streams: [Data] = [
        Data(), Data([1]), Data([255, 255, 255, 255, 255, 255, 255, 255]), Data([9, 0, 0, 0, 0, 0, 0, 0, 1]),
        Data([0, 0, 0, 15, 0, 0, 0, 0, 65]), PluginProcess.framed([0xFF, 0xFE]),
    ]

    @Test(arguments: streams)
    func `a broken stream ends the plugin cleanly`(_ stream: Data) throws {
        let result = try PluginProcess.run(stream)
        #expect(!result.wasSignalled && result.status == 0)
    }

    @Test func `declarations with random mistakes do not crash it`() throws {
        var state: UInt64 = 7
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let source = Array(
            """
            @LiveView(template: "a\\n") final class V { @State var x: [Int] = [1], y = 2; @EventHandler(.a) private func \
            f(x: Int? = nil, _ r: EventParameters) async throws {} ; func mount(_ r: Request) {} @Computed var z: Int { 1 } }
            """.utf8
        )
        let pieces = Array("(){}[]<>\"#\\/`.,:=@?!".utf8)
        var input = Data()
        for round in 0..<600 {
            var changed = source
            for _ in 0...random(5) {
                let place = random(changed.count)
                if random(2) == 0 { changed[place] = pieces[random(pieces.count)] } else { changed.remove(at: place) }
            }
            let macro = ["LiveView", "State", "Computed", "EventHandler"][round % 4]
            let role = ["member", "peer", "accessor", "extension"][random(4)]
            let node: [String: Any] = ["source": String(decoding: changed, as: UTF8.self)]
            let message: [String: Any] = [
                "expandAttachedMacro": [
                    "macro": ["typeName": macro + "Macro"], "macroRole": role, "attributeSyntax": node,
                    "declSyntax": node,
                    "lexicalContext": [node],
                ]
            ]
            input += PluginProcess.framed(try JSONSerialization.data(withJSONObject: message))
        }
        let result = try PluginProcess.run(input)
        #expect(!result.wasSignalled && result.answers.count == 600)
    }
}
