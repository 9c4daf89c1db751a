import Djust
import Testing

@Suite struct ClientScriptTests {
    @Test(arguments: [ClientScript.production, .development])
    func `the URL names the content`(script: ClientScript) {
        #expect(script.hash.count == 16)
        #expect(script.path == "/_djust/client.\(script.hash).js")
        #expect(script.tag.contains(script.path))
        #expect(script.source.starts(with: "(() => {".utf8))
    }

    @Test func `each kind of page has its own script`() {
        #expect(ClientScript.production.hash != ClientScript.development.hash)
        #expect(ClientScript.production.source.count < ClientScript.development.source.count)
    }

    @Test func `compression is done once`() {
        var calls = 0
        for _ in 0..<3 {
            let made = ClientScript.development.compressed { source in
                calls += 1
                return Array(source.prefix(7))
            }
            #expect(made.count == 7)
        }
        #expect(calls == 1)
    }
}
