import Checks
import Testing

@Suite struct `The page about the rules` {
    @Test func `is what the rules say`() throws {
        try Golden.expect(RuleDocumentation.page(), is: "../../docs/checks.md")
    }
}
