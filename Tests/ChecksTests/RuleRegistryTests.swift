import Checks
import Foundation
import Testing

@Suite struct `The registry of rules` {
    @Test func `has every id and every name once, sorted`() {
        let ids = RuleRegistry.metadata.map(\.id)
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
        #expect(Set(RuleRegistry.metadata.map(\.name)).count == ids.count)
        #expect(RuleRegistry.rules.map(\.metadata.id) == RuleRegistry.rules.map(\.metadata.id).sorted())
        #expect(RuleRegistry.problems.map(\.id) == RuleRegistry.problems.map(\.id).sorted())
    }

    @Test(arguments: RuleRegistry.rules.map(\.metadata.id))
    func `holds rules with examples of both kinds`(_ id: String) throws {
        let metadata = try #require(RuleRegistry.metadata(for: id))
        #expect(!metadata.triggering.isEmpty)
        #expect(!metadata.nonTriggering.isEmpty)
        #expect(!metadata.tags.isEmpty)
    }

    @Test func `has a line for every file of a rule`() throws {
        let rules = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Sources/Checks/Rules").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil))
        let names = files.compactMap { ($0 as? URL)?.deletingPathExtension().lastPathComponent }
        // A rule's file begins with its id: a letter and three digits.
        let ids = names.map { String($0.prefix(4)) }.filter { $0.dropFirst().allSatisfy(\.isNumber) && $0.count == 4 }
        #expect(Set(ids) == Set(RuleRegistry.rules.map(\.metadata.id)))
        for rule in RuleRegistry.rules { #expect(names.contains("\(type(of: rule))")) }
    }

    @Test(arguments: ["T010", "t010", "djust.T010", "DJUST.t010"])
    func `knows ids in any case and with the prefix`(_ id: String) {
        #expect(RuleRegistry.metadata(for: id)?.id == "T010")
    }

    @Test func `suggests what was meant`() {
        #expect(RuleRegistry.hint(forUnknown: "T10") == "did you mean 'T010'?")
        #expect(RuleRegistry.hint(forUnknown: "click-navigation") == "did you mean 'T010'?")
        #expect(RuleRegistry.hint(forUnknown: "nonsense") == nil)
    }

    @Test func `says why a rule of djust's is not here, and names none that is`() throws {
        let hint = try #require(RuleRegistry.hint(forUnknown: "djust.v002"))
        #expect(hint.contains("'mount'") || hint.contains("`mount`"))
        let ids = AbsentRules.entries.flatMap(\.ids)
        #expect(Set(ids).count == ids.count)
        #expect(ids.filter { RuleRegistry.metadata(for: $0) != nil } == [])
    }
}
