/// How a name in a template finds a name in Swift: without regard to case, `_` and `-`.
///
/// `search_query`, `search-query` and `searchQuery` are one name; so a template written for djust works unchanged.
package enum SwiftName {
    /// The form in which two names are compared: lower case, without `_` and `-`.
    package static func folded(_ name: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: "-"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether two names are one.
    ///
    /// Allocates nothing. O(bytes).
    package static func matches(_ left: String, _ right: String) -> Bool {
        var first = left.utf8.makeIterator()
        var second = right.utf8.makeIterator()
        while true {
            let (one, other) = (nextFolded(&first), nextFolded(&second))
            if one != other { return false }
            if one == nil { return true }
        }
    }

    private static func nextFolded(_ bytes: inout String.UTF8View.Iterator) -> UInt8? {
        while let byte = bytes.next() {
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: "-"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
            default: return byte
            }
        }
        return nil
    }
}
