import Djust

extension ClientModel.Operation {
    /// A text that is sent.
    package enum Text: Equatable, Sendable, ExpressibleByStringLiteral {
        /// All of it.
        case whole(String)
        /// What follows a part of the present text, of so many UTF-16 code units and this checksum.
        case rest(String, kept: Int, check: Int)

        package init(stringLiteral text: String) { self = .whole(text) }

        /// Reads a text: `"text"` or `[length, check, "text"]`.
        init?(decoding value: Value) {
            switch value {
            case .string(let text): self = .whole(text)
            case .list(let parts):
                guard parts.count == 3, case .int(let length) = parts[0], case .int(let check) = parts[1],
                    case .string(let rest) = parts[2], length > 0
                else { return nil }
                self = .rest(rest, kept: length, check: check)
            default: return nil
            }
        }
    }
}

extension ClientModel {
    /// Sets the text of a region.
    func setText(_ text: Operation.Text, of region: ClientRegion, at path: [Int]) throws(ClientModelError) {
        let new: String
        switch text {
        case .whole(let text): new = text
        case .rest(let rest, let length, let check):
            let old = between(region)
            let units = old.flatMap(\.text.utf16).prefix(length)
            let sum = units.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
            guard old.allSatisfy({ $0.kind == .text }), Int(sum) == check else { throw .otherText(path: path) }
            new = String(decoding: units, as: UTF16.self) + rest
        }
        replace(region, with: new.isEmpty ? [] : [DOMNode(.text, text: new)])
    }
}
