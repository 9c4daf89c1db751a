package import Djust

extension ClientModel {
    /// A patch operation of the wire protocol.
    package enum Operation: Equatable {
        case text([Int], String)
        case html([Int], String)
        case opaque([Int], String)
        case attributes([Int], [String: String?])
        case allAttributes([Int], [String: String?])
        case content([Int], String)
        case insertRows([Int], at: Int, [String])
        case removeRows([Int], at: Int, count: Int)
        case moveRow([Int], from: Int, to: Int)

        /// The address of the slot.
        package var path: [Int] {
            switch self {
            case .text(let path, _), .html(let path, _), .opaque(let path, _), .attributes(let path, _),
                .allAttributes(let path, _), .content(let path, _), .insertRows(let path, _, _),
                .removeRows(let path, _, _), .moveRow(let path, _, _):
                path
            }
        }

        /// Reads an operation as it stands on the wire: `["t",[0],"text"]`.
        package init(decoding value: Value) throws(ClientModelError) {
            guard case .list(let items) = value, items.count >= 3, case .string(let code) = items[0],
                case .list(let steps) = items[1]
            else { throw .undecodable("\(value)") }
            let path = steps.compactMap(Self.integer)
            guard path.count == steps.count else { throw .undecodable("\(value)") }
            let strings = items.dropFirst(2).compactMap(Self.string)
            let numbers = items.dropFirst(2).compactMap(Self.integer)
            switch (code, items.count - 2, strings.count, numbers.count) {
            case ("t", 1, 1, _): self = .text(path, strings[0])
            case ("h", 1, 1, _): self = .html(path, strings[0])
            case ("o", 1, 1, _): self = .opaque(path, strings[0])
            case ("c", 1, 1, _): self = .content(path, strings[0])
            case ("a", 1, _, _): self = .attributes(path, try Self.attributes(items[2]))
            case ("A", 1, _, _): self = .allAttributes(path, try Self.attributes(items[2]))
            case ("i", let count, let rows, 1) where count > 1 && rows == count - 1:
                self = .insertRows(path, at: numbers[0], strings)
            case ("r", 2, _, 2): self = .removeRows(path, at: numbers[0], count: numbers[1])
            case ("m", 2, _, 2): self = .moveRow(path, from: numbers[0], to: numbers[1])
            default: throw .undecodable("\(value)")
            }
        }

        /// Reads a list of operations.
        package static func list(decoding value: Value) throws(ClientModelError) -> [Operation] {
            guard case .list(let items) = value else { throw .undecodable("\(value)") }
            var operations: [Operation] = []
            for item in items { operations.append(try Operation(decoding: item)) }
            return operations
        }

        private static func integer(_ value: Value) -> Int? {
            if case .int(let number) = value { number } else { nil }
        }

        private static func string(_ value: Value) -> String? {
            if case .string(let text) = value { text } else { nil }
        }

        private static func attributes(_ value: Value) throws(ClientModelError) -> [String: String?] {
            guard case .object(let object) = value else { throw .undecodable("\(value)") }
            var result: [String: String?] = [:]
            for (name, item) in zip(object.keys, object.values) {
                switch item {
                case .string(let text): result.updateValue(text, forKey: name)
                case .none: result.updateValue(nil, forKey: name)
                default: throw .undecodable("\(name): \(item)")
                }
            }
            return result
        }
    }
}

/// Why the model of the client cannot go on; a real client would ask for the whole page.
package enum ClientModelError: Error, Equatable {
    /// The page has no element with `dj-root`.
    case noRoot
    /// A marker without its partner, or one that stands where none may.
    case strayMarker(String)
    /// Two slots of one instance have the same index.
    case duplicateSlot(Int)
    /// A path that leads to no slot, or to one of another kind than the operation needs.
    case noSlot(path: [Int], needs: String)
    /// A row that the list does not have.
    case noRow(path: [Int], row: Int, count: Int)
    /// A value that is no operation.
    case undecodable(String)
}
