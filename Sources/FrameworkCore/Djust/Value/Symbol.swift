import Synchronization

/// A name that templates use, as a small number: comparing and looking up while rendering hashes no strings.
///
/// Names are interned in one table of the process, only while templates are parsed and views are registered. The table
/// never shrinks; its size is bounded by the distinct names that the app's templates use.
package struct Symbol: Sendable, Hashable {
    /// The place of the name in the table.
    package let id: Int32

    /// Interns a name; equal names give equal symbols.
    package init(_ name: String) {
        id = Self.table.withLock { $0.intern(name) }
    }

    private init(id: Int32) { self.id = id }

    /// The name, for messages and for compiling; takes a lock.
    package var name: String {
        Self.table.withLock { table in
            let index = Int(id)
            return table.names.indices.contains(index) ? table.names[index] : ""
        }
    }

    /// The name of the object that describes the running loop.
    package static var forloop: Symbol { Symbol(id: 0) }
    /// The name of the object that stands for the block being rendered.
    package static var block: Symbol { Symbol(id: 1) }

    private static let table = Mutex(Table())

    /// Names by number and numbers by name.
    private struct Table {
        var names = ["forloop", "block"]
        var numbers: [String: Int32] = ["forloop": 0, "block": 1]

        mutating func intern(_ name: String) -> Int32 {
            if let number = numbers[name] { return number }
            let number = Int32(truncatingIfNeeded: names.count)
            names.append(name)
            numbers[name] = number
            return number
        }
    }
}

extension Symbol: CustomStringConvertible {
    package var description: String { name }
}
