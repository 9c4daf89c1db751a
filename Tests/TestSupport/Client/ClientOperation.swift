package import Djust

extension ClientModel {
    /// A patch operation of the wire protocol.
    package enum Operation: Equatable {
        case text([Int], Text)
        case html([Int], String)
        case opaque([Int], String)
        case attributes([Int], [String: String?])
        case allAttributes([Int], [String: String?])
        case content([Int], String)
        case insertRows([Int], at: Int, [String])
        case removeRows([Int], at: Int, count: Int)
        case moveRow([Int], from: Int, to: Int)
        case orderRows([Int], [Run])
        case insertAlike([Int], at: Int, pieces: [String], values: [String])
        case insertCopies([Int], at: Int, String, count: Int)
        case rowTexts([Int], slot: [Int], [RowText])
        case addRows([Int], [String], toFront: Bool)

        /// Rows that follow each other, counted up or down; one row begins and ends with itself.
        package struct Run: Equatable, Sendable {
            package let first: Int
            package let last: Int

            /// Names the ends.
            package init(_ first: Int, _ last: Int) {
                self.first = first
                self.last = last
            }

            /// The rows in their order.
            package var rows: StrideThrough<Int> { stride(from: first, through: last, by: first <= last ? 1 : -1) }
        }

        /// The text of a slot in one row.
        package struct RowText: Equatable, Sendable {
            package let row: Int
            package let text: Text

            /// Gives a row a text.
            package init(row: Int, text: Text) {
                self.row = row
                self.text = text
            }
        }

        /// The address of the slot.
        package var path: [Int] {
            switch self {
            case .text(let path, _), .html(let path, _), .opaque(let path, _), .attributes(let path, _),
                .allAttributes(let path, _), .content(let path, _), .insertRows(let path, _, _),
                .removeRows(let path, _, _), .moveRow(let path, _, _), .orderRows(let path, _),
                .insertAlike(let path, _, _, _), .insertCopies(let path, _, _, _), .rowTexts(let path, _, _),
                .addRows(let path, _, _):
                path
            }
        }

        /// Reads an operation as it stands on the wire: `["t",[0],"text"]`.
        package init(decoding value: Value) throws(ClientModelError) {
            guard case .list(let items) = value, items.count >= 2, case .string(let code) = items[0],
                case .list(let steps) = items[1]
            else { throw .undecodable("\(value)") }
            let path = steps.compactMap(Self.integer)
            guard path.count == steps.count else { throw .undecodable("\(value)") }
            let strings = items.dropFirst(2).compactMap(Self.string)
            let numbers = items.dropFirst(2).compactMap(Self.integer)
            switch (code, items.count - 2, strings.count, numbers.count) {
            case ("t", 1, _, _):
                guard let text = Text(decoding: items[2]) else { throw .undecodable("\(value)") }
                self = .text(path, text)
            case ("h", 1, 1, _): self = .html(path, strings[0])
            case ("o", 1, 1, _): self = .opaque(path, strings[0])
            case ("c", 1, 1, _): self = .content(path, strings[0])
            case ("a", 1, _, _): self = .attributes(path, try Self.attributes(items[2]))
            case ("A", 1, _, _): self = .allAttributes(path, try Self.attributes(items[2]))
            case ("i", let count, let rows, 1) where count > 1 && rows == count - 1:
                self = .insertRows(path, at: numbers[0], strings)
            case ("r", 2, _, 2): self = .removeRows(path, at: numbers[0], count: numbers[1])
            case ("m", 2, _, 2): self = .moveRow(path, from: numbers[0], to: numbers[1])
            case ("p", _, _, _): self = .orderRows(path, try items.dropFirst(2).map(Self.run))
            case ("I", let count, _, _) where count >= 3: self = try Self.alike(path, items.dropFirst(2))
            case ("u", let count, _, _) where count > 1: self = try Self.texts(path, items.dropFirst(2))
            case ("e", let count, let rows, _) where count > 0 && rows == count:
                self = .addRows(path, strings, toFront: false)
            case ("f", let count, let rows, _) where count > 0 && rows == count:
                self = .addRows(path, strings, toFront: true)
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

        private static func run(_ value: Value) throws(ClientModelError) -> Run {
            if case .int(let row) = value { return Run(row, row) }
            guard case .list(let ends) = value, ends.count == 2, let first = integer(ends[0]),
                let last = integer(ends[1])
            else { throw .undecodable("\(value)") }
            return Run(first, last)
        }

        private static func alike(_ path: [Int], _ items: ArraySlice<Value>) throws(ClientModelError) -> Operation {
            var items = items
            guard let at = items.popFirst().flatMap(integer), case .list(let pieces)? = items.popFirst() else {
                throw .undecodable("\(items)")
            }
            let statics = pieces.compactMap(string)
            let values = items.compactMap(string)
            if statics.count == 1, pieces.count == 1, items.count == 1, let count = items.last.flatMap(integer),
                count > 0
            {
                return .insertCopies(path, at: at, statics[0], count: count)
            }
            guard statics.count > 1, statics.count == pieces.count, values.count == items.count else {
                throw .undecodable("\(items)")
            }
            return .insertAlike(path, at: at, pieces: statics, values: values)
        }

        private static func texts(_ path: [Int], _ items: ArraySlice<Value>) throws(ClientModelError) -> Operation {
            guard case .list(let steps)? = items.first else { throw .undecodable("\(items)") }
            let slot = steps.compactMap(integer)
            guard slot.count == steps.count else { throw .undecodable("\(steps)") }
            var row = 0
            var texts: [RowText] = []
            for item in items.dropFirst() {
                if case .int(let number) = item {
                    row = number
                    continue
                }
                guard let text = Text(decoding: item) else { throw .undecodable("\(item)") }
                texts.append(RowText(row: row, text: text))
                row += 1
            }
            return .rowTexts(path, slot: slot, texts)
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
    /// An order of a list's rows that does not name each row once.
    case noOrder(path: [Int])
    /// A text whose beginning is not what the server thinks.
    case otherText(path: [Int])
    /// A value that is no operation.
    case undecodable(String)
}
