/// Work on text of which every byte is ASCII: no characters to decode, one allocation at most.
enum ASCIIText {
    /// Whether every byte is ASCII.
    @inline(__always)
    static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var seen: UInt8 = 0
        for byte in bytes { seen |= byte }
        return seen < 0x80
    }

    /// Whether every byte is ASCII.
    static func isASCII(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isASCII($0) }
    }

    /// The text with every byte changed; nil when not all of them are ASCII.
    @inline(__always)
    static func mapped(_ text: String, _ change: (UInt8) -> UInt8) -> String? {
        var text = text
        return text.withUTF8 { source -> String? in
            var seen: UInt8 = 0
            let result = String(unsafeUninitializedCapacity: source.count) { target in
                for index in source.indices {
                    seen |= source[index]
                    target[index] = change(source[index])
                }
                return seen < 0x80 ? source.count : 0
            }
            return seen < 0x80 ? result : nil
        }
    }

    /// The text with every occurrence of an ASCII byte written as another text; the text itself when there is none.
    static func replacing(_ byte: UInt8, in text: String, with other: StaticString) -> String {
        var text = text
        return text.withUTF8 { source -> String? in
            var count = 0
            for index in source.indices { count &+= source[index] == byte ? 1 : 0 }
            if count == 0 { return nil }
            let otherCount = other.utf8CodeUnitCount
            return String(unsafeUninitializedCapacity: source.count - count + count * otherCount) { target in
                var end = 0
                for index in source.indices {
                    if source[index] == byte {
                        for place in 0..<otherCount { target[end &+ place] = other.utf8Start[place] }
                        end &+= otherCount
                    } else {
                        target[end] = source[index]
                        end &+= 1
                    }
                }
                return end
            }
        } ?? text
    }

    /// The byte with `a` to `z` made a capital.
    @inline(__always)
    static func upper(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "a") < 26 ? byte & 0xDF : byte }

    /// The byte with `A` to `Z` made small.
    @inline(__always)
    static func lower(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }

    /// Whether a byte is one of `a` to `z` and `A` to `Z`.
    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
}
