import SwiftOutline
import TestSupport

/// A Swift file that nobody would write, most often damaged, and what is asked of the reader about it.
struct OutlineTrial {
    /// The file.
    let bytes: [UInt8]

    /// Makes the case of a seed.
    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = Array(NastySource.text(random.below(1 << 20)).utf8)
        let other = Array(NastySource.text(random.below(1 << 20)).utf8)
        if random.chance(20) {
            bytes = Array(repeatElement(bytes.prefix(random.below(60)), count: 1 + random.below(400)).joined())
        }
        for _ in 0..<random.below(4) { ByteMutation.apply(&bytes, &random, other: other) }
        self.bytes = bytes
    }

    /// Asks everything; answers what is wrong with an answer.
    func failure() -> String? {
        let file = SwiftFile(bytes)
        let whole = 0..<bytes.count
        func isOutside(_ range: Range<Int>) -> Bool { range.lowerBound < 0 || range.upperBound > bytes.count }
        if file.tokens.contains(where: { isOutside($0.range) }) { return "a token ends behind the file" }
        for token in file.tokens where token.kind == .string {
            if let literal = file.stringLiteral(at: token.range), isOutside(literal.range) {
                return "a literal ends behind the file"
            }
        }
        for (declaration, _) in file.allDeclarations() {
            if isOutside(declaration.range) || isOutside(declaration.nameRange) {
                return "a declaration ends behind the file"
            }
            if let body = declaration.asFunction?.body {
                if isOutside(body) { return "a body ends behind the file" }
                _ = file.assignments(in: body)
                _ = file.statementCalls(in: body)
            }
        }
        if file.calls(in: whole).contains(where: { isOutside($0.range) }) { return "a call ends behind the file" }
        return nil
    }
}
