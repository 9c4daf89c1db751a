import Foundation

/// How a catalogue's texts are encoded.
struct MessageCharset {
    /// Foundation's encoding; nil for UTF-8.
    private let encoding: String.Encoding?

    /// UTF-8, which nearly all catalogues have.
    static let utf8 = MessageCharset(encoding: nil)

    private init(encoding: String.Encoding?) { self.encoding = encoding }

    private static let encodings: [String: String.Encoding] = [
        "iso-8859-1": .isoLatin1, "latin1": .isoLatin1, "iso-8859-2": .isoLatin2, "latin2": .isoLatin2,
        "windows-1250": .windowsCP1250, "cp1250": .windowsCP1250, "windows-1251": .windowsCP1251,
        "cp1251": .windowsCP1251, "windows-1252": .windowsCP1252, "cp1252": .windowsCP1252,
        "euc-jp": .japaneseEUC, "shift_jis": .shiftJIS, "utf-16": .utf16,
    ]

    /// Takes the name of an encoding in small letters; one that is not known counts as UTF-8.
    init(named name: String) { encoding = Self.encodings[name] }

    /// The text of some bytes; what cannot be read is replaced.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard let encoding, let text = String(data: Data(bytes), encoding: encoding) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        return text
    }
}
