import Checks
import Djust
import TestSupport
import Testing

/// How much of what goes wrong while people write the check finds: an app in which nothing is wrong, with one letter of
/// one name wrong at a time.
@Suite struct `The power of the check` {
    /// One name with a mistake in it.
    struct Mutation {
        let token: NameToken
        let text: String
    }

    static let count = 500
    static let seed: UInt64 = 2026

    @Test func `finds nothing in a good app`() throws {
        let report = try Shopfront().check()
        #expect(report.findings.map { "\($0.rule) \($0.path): \($0.message)" } == [])
        #expect(report.coverage.templates >= 10 && report.coverage.views >= 10)
    }

    @Test func `finds nearly every misspelt name`() throws {
        let app = try Shopfront()
        let mutations = Self.mutations(of: app.names())
        #expect(mutations.count == Self.count)
        let found = mutations.map { mutation in
            app.check(with: mutation.text, at: mutation.token).findings.contains { $0.severity >= .warning }
        }
        var table: [String: (found: Int, all: Int)] = [:]
        for (mutation, isFound) in zip(mutations, found) {
            table[mutation.token.group, default: (0, 0)].all += 1
            if isFound { table[mutation.token.group]?.found += 1 }
        }
        for (group, row) in table.sorted(by: { $0.key < $1.key }) { print("\(group): \(row.found) of \(row.all)") }
        for (mutation, isFound) in zip(mutations, found) where !isFound {
            print("missed: \(Self.description(mutation, in: app))")
        }
        let rate = Double(found.count { $0 }) / Double(found.count)
        print("found \(found.count { $0 }) of \(found.count)")
        #expect(rate >= 0.95)
    }

    /// Mistakes in names of every kind, as many of each as there are places for.
    private static func mutations(of names: [NameToken]) -> [Mutation] {
        var random = SeededGenerator(seed: seed)
        let groups = Dictionary(grouping: names, by: \.group).sorted { $0.key < $1.key }.map(\.value)
        var queues = groups.map { $0.shuffled(using: &random) }
        var seen: Set<String> = []
        var mutations: [Mutation] = []
        while mutations.count < count {
            for index in queues.indices where mutations.count < count {
                let token = queues[index].removeFirst()
                queues[index].append(token)
                guard let typo = Typo.allCases.randomElement(using: &random),
                    let text = typo.applied(to: token.text, using: &random),
                    seen.insert("\(token.path):\(token.range.lowerBound):\(text)").inserted
                else { continue }
                mutations.append(Mutation(token: token, text: text))
            }
        }
        return mutations
    }

    private static func description(_ mutation: Mutation, in app: Shopfront) -> String {
        let token = mutation.token
        let source = SourceText(name: token.path, bytes: app.snapshot.bytes(of: token.path) ?? [])
        return
            "\(token.path):\(source.position(of: token.range.lowerBound).line): \(token.group): '\(mutation.text)' for '\(token.text)'"
    }
}
