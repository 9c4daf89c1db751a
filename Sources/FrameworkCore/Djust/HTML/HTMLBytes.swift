extension UInt8 {
    /// Whether the byte is white space to HTML: tab, line feed, form feed, carriage return or space.
    @inline(__always)
    package var isHTMLSpace: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
    }

    /// Whether the byte is one of `a` to `z` and `A` to `Z`.
    @inline(__always)
    package var isASCIILetter: Bool {
        let lower = self | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    /// Whether the byte is one of `0` to `9`.
    @inline(__always)
    package var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// The byte with `A` to `Z` made small.
    @inline(__always)
    package var asciiLowercased: UInt8 {
        self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
    }
}
