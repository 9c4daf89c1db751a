/// Writes compiled gettext catalogues.
struct CatalogueBytes {
    var header = "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"
    /// Texts with their translations, both as bytes: `\0` between plural forms, `\u{4}` behind a context.
    var entries: [(String, [UInt8])] = []
    var isBigEndian = false

    init(_ entries: [(String, String)], header: String? = nil, isBigEndian: Bool = false) {
        self.entries = entries.map { ($0, Array($1.utf8)) }
        if let header { self.header = header }
        self.isBigEndian = isBigEndian
    }

    /// The file.
    var bytes: [UInt8] {
        let all = [(Array("".utf8), Array(header.utf8))] + entries.map { (Array($0.0.utf8), $0.1) }
        let tables = 28
        var texts: [UInt8] = []
        let start = tables + all.count * 16
        var originals: [UInt8] = []
        var translations: [UInt8] = []
        for (original, translation) in all {
            originals += word(original.count) + word(start + texts.count)
            texts += original + [0]
            translations += word(translation.count) + word(start + texts.count)
            texts += translation + [0]
        }
        let head =
            word(0x9504_12DE) + word(0) + word(all.count) + word(tables) + word(tables + all.count * 8) + word(0)
            + word(0)
        return head + originals + translations + texts
    }

    private func word(_ number: Int) -> [UInt8] {
        let little = (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
        return isBigEndian ? little.reversed() : little
    }
}
