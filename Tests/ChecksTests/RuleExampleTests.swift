import Checks
import Djust
import Testing

@Suite struct `The examples of the rules` {
    struct Example: CustomTestStringConvertible {
        let metadata: RuleMetadata
        let example: RuleExample
        let index: Int
        var testDescription: String { "\(metadata.id) example \(index + 1)" }
    }

    static let triggering = RuleRegistry.metadata.flatMap { metadata in
        metadata.triggering.enumerated().map { Example(metadata: metadata, example: $0.element, index: $0.offset) }
    }
    static let nonTriggering = RuleRegistry.metadata.flatMap { metadata in
        metadata.nonTriggering.enumerated().map { Example(metadata: metadata, example: $0.element, index: $0.offset) }
    }

    @Test(arguments: triggering)
    func `break the rule at every marker and nowhere else`(_ row: Example) throws {
        let project = try MarkedProject(row.example.files)
        let report = try project.check()
        #expect(!project.expected.isEmpty)
        #expect(MarkedProject.places(of: row.metadata.id, in: report) == project.expected)
    }

    @Test(arguments: nonTriggering)
    func `keep the rule`(_ row: Example) throws {
        let report = try MarkedProject(row.example.files).check()
        #expect(MarkedProject.places(of: row.metadata.id, in: report) == [])
    }

    @Test(arguments: nonTriggering)
    func `break no other rule either`(_ row: Example) throws {
        let report = try MarkedProject(row.example.files).check()
        #expect(report.findings.filter { $0.severity >= .warning }.map(\.rule) == [])
    }
}
