/// Splits a Swift file into tokens, as the compiler does: nested comments, raw and multi-line strings with
/// interpolation, regular expressions, operators and their spacing.
///
/// Never fails: what is malformed is reported and lexing goes on. O(bytes).
struct SwiftLexer {
    /// How deep interpolations may nest inside one another.
    static let depthLimit = 64

    let bytes: [UInt8]
    var offset = 0
    var tokens: [SwiftToken] = []
    var comments: [Range<Int>] = []
    var problems: [SwiftProblem] = []
    /// The interpolations around the current place; inside one, no token is kept.
    var depth = 0
    /// The kind and the keyword of the token before, kept also inside interpolations.
    var previousKind = SwiftToken.Kind.semicolon
    var previousKeyword = SwiftKeyword.none
    /// One past the last byte of the token before.
    var previousEnd = 0
    /// Whether a string inside an interpolation was not closed, so that the literals around it end with it.
    var isAborting = false
    /// Up to here no regular expression ends, so that none has to be looked for again.
    var regexFailureEnd = 0
    /// The same for the ends of placeholders.
    var placeholderFailureEnd = 0
    /// Whether a line break was skipped since the token before.
    var sawLineBreak = true

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        if byte(at: offset) == UInt8(ascii: "#"), byte(at: offset + 1) == UInt8(ascii: "!") { skipLine() }
    }

    /// Reads to the end of the file.
    mutating func run() {
        while next() {}
    }

    /// The byte at an offset; zero outside the file.
    @inline(__always)
    func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// Reads one token.
    ///
    /// False at the end of the file.
    mutating func next() -> Bool {
        skipTrivia()
        guard offset < bytes.count else { return false }
        let start = offset
        let first = bytes[start]
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            lexName(start)
        case UInt8(ascii: "0")...UInt8(ascii: "9"): lexNumber(start)
        case UInt8(ascii: "("): single(.leftParen, start)
        case UInt8(ascii: ")"): single(.rightParen, start)
        case UInt8(ascii: "["): single(.leftSquare, start)
        case UInt8(ascii: "]"): single(.rightSquare, start)
        case UInt8(ascii: "{"): single(.leftBrace, start)
        case UInt8(ascii: "}"): single(.rightBrace, start)
        case UInt8(ascii: ","): single(.comma, start)
        case UInt8(ascii: ":"): single(.colon, start)
        case UInt8(ascii: ";"): single(.semicolon, start)
        case UInt8(ascii: "@"): single(.at, start)
        case UInt8(ascii: "\\"): single(.backslash, start)
        case UInt8(ascii: "\""): lexString(start, pounds: 0)
        case UInt8(ascii: "#"): lexPound(start)
        case UInt8(ascii: "`"): lexQuotedName(start)
        case UInt8(ascii: "$"): lexDollar(start)
        case UInt8(ascii: "."): lexPeriod(start)
        case UInt8(ascii: "/"):
            if !lexBareRegex(start) { lexOperator(start) }
        case UInt8(ascii: "<"):
            if byte(at: start + 1) != UInt8(ascii: "#") || !lexPlaceholder(start) { lexOperator(start) }
        case UInt8(ascii: "!"), UInt8(ascii: "?"): lexPostfixMark(first, start)
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "%"),
            UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"):
            lexOperator(start)
        case 0x80...: lexUnicode(start)
        default:
            problems.append(SwiftProblem(.unexpectedByte, at: start))
            single(.unknown, start)
        }
        return true
    }

    /// Keeps a token of one byte.
    @inline(__always)
    mutating func single(_ kind: SwiftToken.Kind, _ start: Int) {
        offset = start + 1
        emit(kind, start)
    }

    /// Keeps the token from `start` to the current offset.
    @inline(__always)
    mutating func emit(
        _ kind: SwiftToken.Kind,
        _ start: Int,
        keyword: SwiftKeyword = .none,
        flag: Bool = false
    ) {
        if depth == 0 {
            tokens.append(
                SwiftToken(
                    start: UInt32(truncatingIfNeeded: start),
                    end: UInt32(truncatingIfNeeded: offset),
                    partner: SwiftToken.noPartner,
                    kind: kind,
                    keyword: keyword,
                    startsLine: sawLineBreak,
                    flag: flag
                )
            )
        }
        previousKind = kind
        previousKeyword = keyword
        previousEnd = offset
        sawLineBreak = false
    }
}

// MARK: - Space and comments

extension SwiftLexer {
    /// Skips space and comments, and notes line breaks.
    ///
    /// A comment over several lines counts as a line break.
    @inline(__always)
    mutating func skipTrivia() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                sawLineBreak = true
                offset += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C, 0: offset += 1
            case UInt8(ascii: "/"):
                if byte(at: offset + 1) == UInt8(ascii: "/") {
                    lineComment()
                } else if byte(at: offset + 1) == UInt8(ascii: "*") {
                    blockComment()
                } else {
                    return
                }
            default: return
            }
        }
    }

    private mutating func lineComment() {
        let start = offset
        skipLine()
        if depth == 0 { comments.append(start..<offset) }
    }

    /// Goes to the end of the line, before its line break.
    mutating func skipLine() {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") {
            offset += 1
        }
    }

    private mutating func blockComment() {
        let start = offset
        var level = 1
        offset += 2
        while offset < bytes.count {
            let current = bytes[offset]
            if current == UInt8(ascii: "*"), byte(at: offset + 1) == UInt8(ascii: "/") {
                offset += 2
                level -= 1
                if level == 0 { break }
            } else if current == UInt8(ascii: "/"), byte(at: offset + 1) == UInt8(ascii: "*") {
                offset += 2
                level += 1
            } else {
                if current == UInt8(ascii: "\n") || current == UInt8(ascii: "\r") { sawLineBreak = true }
                offset += 1
            }
        }
        if level > 0 { problems.append(SwiftProblem(.unterminatedComment, at: start)) }
        if depth == 0 { comments.append(start..<offset) }
    }
}
