/// A new text of a slot, as it goes to the client: whole, or what comes behind the beginning that stays.
struct TextChange {
    /// The beginning of the old text that is the beginning of the new one.
    struct Kept {
        /// Its length in UTF-16 code units, which is how a browser counts.
        let length: Int
        /// What the client compares, should its text be another than the server thinks.
        let check: UInt32
    }

    let kept: Kept?
    /// The text, in UTF-8, from where the kept part ends.
    let text: UnsafeBufferPointer<UInt8>

    /// A text that takes the place of another, with which it has its first bytes in common.
    init(_ text: UnsafeBufferPointer<UInt8>, sharing shared: Int = 0) {
        // Not in the middle of a character.
        var end = min(shared, text.count)
        while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        self.text = UnsafeBufferPointer(rebasing: text[end...])
        guard end > 0 else {
            kept = nil
            return
        }
        let units = String(decoding: text[..<end], as: UTF8.self).utf16
        let check = units.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
        kept = Kept(length: units.count, check: check)
    }

    /// Writes it as JSON: `"text"` or `[length, check, "text"]`.
    func write(into json: inout OutputBuffer) {
        guard let kept else { return JSONWriter.writeString(text, into: &json) }
        json.append(UInt8(ascii: "["))
        json.append(decimal: kept.length)
        json.append(UInt8(ascii: ","))
        json.append(decimal: Int(kept.check))
        json.append(UInt8(ascii: ","))
        JSONWriter.writeString(text, into: &json)
        json.append(UInt8(ascii: "]"))
    }
}
