import Checks
import Djust
import Testing

@Suite struct `The check of files that somebody is writing` {
    /// What is left out of a text.
    enum Damage: String, CaseIterable {
        case end, middle, brackets, quotes, spaces

        func applied(to text: String, at place: Int) -> String {
            let bytes = Array(text.utf8)
            let place = bytes.isEmpty ? 0 : place % bytes.count
            let result =
                switch self {
                case .end: Array(bytes[..<place])
                case .middle: Array(bytes[..<place] + bytes[min(bytes.count, place + 9)...])
                case .brackets:
                    bytes.enumerated().filter { !("(){}[]".utf8.contains($1) && $0 % 3 == place % 3) }.map(\.element)
                case .quotes: bytes.enumerated().filter { $1 != UInt8(ascii: "\"") || $0 < place }.map(\.element)
                case .spaces: bytes.filter { $0 != 0x20 }
                }
            return String(decoding: result, as: UTF8.self)
        }
    }

    static let examples = RuleRegistry.rules.flatMap { $0.metadata.triggering + $0.metadata.nonTriggering }

    @Test(arguments: Damage.allCases)
    func `ends, whatever is missing`(_ damage: Damage) throws {
        for (index, example) in Self.examples.enumerated() {
            for round in 0..<4 {
                let files = example.files.map { file in
                    RuleExample.File(file.path, damage.applied(to: file.text, at: 31 &* (round + 1) &+ index))
                }
                let report = try MarkedProject(files).check()
                #expect(report.coverage.swiftFiles + report.coverage.templates > 0)
            }
        }
    }
}
