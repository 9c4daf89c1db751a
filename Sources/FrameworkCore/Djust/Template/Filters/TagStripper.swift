/// Takes tags out of markup.
enum TagStripper {
    /// The text without tags; an angle bracket that opens no tag stays.
    ///
    /// O(bytes).
    static func stripped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var offset = 0
        var lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
        if lastEnd < 0 { return text }
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte == UInt8(ascii: "<"), offset < lastEnd, opensTag(bytes, offset + 1) else {
                output.append(byte)
                offset += 1
                continue
            }
            if let end = endOfTag(bytes, offset + 1) {
                offset = end
            } else {
                lastEnd = offset
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func opensTag(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        switch bytes[offset] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "/"): return offset + 1 < bytes.count
        case let byte: return byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
        }
    }

    private static func endOfTag(_ bytes: [UInt8], _ start: Int) -> Int? {
        if bytes[start...].starts(with: "!--".utf8) {
            var offset = start + 3
            while offset + 2 < bytes.count {
                if bytes[offset] == UInt8(ascii: "-"), bytes[offset + 1] == UInt8(ascii: "-"),
                    bytes[offset + 2] == UInt8(ascii: ">")
                {
                    return offset + 3
                }
                offset += 1
            }
            return nil
        }
        return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
    }
}
