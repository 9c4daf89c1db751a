extension RenderProgram {
    /// The hash of what the program would write, when it writes nothing but one text or number: without writing it.
    ///
    /// It is another hash than that of the bytes; whoever remembers the one must compare with the one.
    func valueHash(in context: inout RenderContext) -> UInt64? {
        guard let onlyPath, let value = onlyPath._withUnsafeGuaranteedRef({ context.reference(to: $0) }) else {
            return nil
        }
        switch value.pointee {
        case .string(let text): return StableHash.of(text, salt: 1)
        case .safe(let text): return StableHash.of(text, salt: 2)
        case .int(let number):
            guard context.localization.writesPlainNumbers else { return nil }
            return StableHash.combine(3, UInt64(bitPattern: Int64(number)))
        default: return nil
        }
    }
}

/// A digest of everything that a value holds, so that a row of an item that has not changed is passed over.
struct ItemDigest {
    private var hash: UInt64 = 1
    /// How many values may still be looked at: an item that holds more has no digest.
    private var budget = 64

    /// The digest of an item; 0 for items that hold too much, or what cannot be told apart without calling it.
    static func of(_ item: UnsafePointer<Value>) -> UInt64 {
        var digest = ItemDigest()
        return digest.add(item) ? StableHash.combine(digest.hash, 0) | 1 : 0
    }

    private mutating func add(_ value: UnsafePointer<Value>) -> Bool {
        budget -= 1
        guard budget > 0 else { return false }
        switch value.pointee {
        case .none: fold(1, 0)
        case .bool(let flag): fold(2, flag ? 1 : 0)
        case .int(let number): fold(3, UInt64(bitPattern: Int64(number)))
        case .double(let number): fold(4, number.bitPattern)
        case .string(let text): hash = StableHash.fold(hash &+ 5, text)
        case .safe(let text): hash = StableHash.fold(hash &+ 6, text)
        case .list(let items):
            fold(7, UInt64(items.count))
            return items.withUnsafeBufferPointer { items in
                for index in items.indices {
                    guard let item = items.baseAddress.map({ $0 + index }), add(item) else { return false }
                }
                return true
            }
        case .object(let object):
            fold(8, object.shape.hash)
            for index in 0..<object.shape.keys.count {
                guard add(object.reference(at: index)) else { return false }
            }
            return object.otherKeys == nil
        case .decimal, .date, .time, .dateTime, .duration, .sequence, .structure, .callable: return false
        }
        return true
    }

    @inline(__always)
    private mutating func fold(_ kind: UInt64, _ word: UInt64) {
        hash = StableHash.fold(hash &+ kind, word)
    }
}
