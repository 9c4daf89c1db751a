import Djust

/// The names in the markup of a template: its attributes, and those in their values.
///
/// A plain scanner of its own, so that what is tested does not choose its tests. It reads templates that are written
/// properly: values in double quotes, no `<` in text.
struct MarkupNames {
    private(set) var tokens: [NameToken] = []

    private let path: String
    private let bytes: [UInt8]
    private var element = ""
    private var isInTag = false
    private var isInValue = false
    private var attribute = ""
    private var valueStart = 0
    private var isValueWhole = true

    /// Reads a template.
    init(_ text: String, path: String) {
        self.path = path
        let source = SourceText(name: path, text)
        bytes = source.bytes
        for token in TemplateLexer.tokens(of: source) {
            if token.kind == .text { read(token.range) } else { isValueWhole = false }
        }
    }

    private mutating func read(_ range: Range<Int>) {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let byte = bytes[offset]
            if isInValue {
                if byte == UInt8(ascii: "\"") {
                    isInValue = false
                    if isValueWhole { value(valueStart..<offset) }
                    query(in: valueStart..<offset)
                }
            } else if !isInTag {
                let end = name(at: offset + 1)
                if byte == UInt8(ascii: "<"), end > offset + 1 {
                    element = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
                    isInTag = true
                    offset = end
                    continue
                }
            } else if byte == UInt8(ascii: ">") {
                isInTag = false
            } else if byte == UInt8(ascii: "\"") {
                isInValue = true
                isValueWhole = true
                valueStart = offset + 1
            } else if name(at: offset) > offset {
                let end = name(at: offset)
                attribute = String(decoding: bytes[offset..<end], as: UTF8.self)
                attributeName(offset..<end)
                offset = end
                continue
            }
            offset += 1
        }
    }

    private func name(at start: Int) -> Int {
        bytes[min(start, bytes.count)...].firstIndex { byte in
            !(byte.isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || [UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte))
        } ?? bytes.count
    }

    private mutating func add(_ kind: NameToken.Kind, _ range: Range<Int>) {
        tokens.append(NameToken(kind, range, in: bytes, of: path))
    }

    private mutating func attributeName(_ range: Range<Int>) {
        for prefix in ["dj-value-", "data-"] where attribute.hasPrefix(prefix) && attribute != "data-key" {
            let start = range.lowerBound + prefix.utf8.count
            add(.attribute, range.lowerBound..<(start - 1))
            add(.parameter, start..<range.upperBound)
            return
        }
        let dot = bytes[range].firstIndex(of: UInt8(ascii: ".")) ?? range.upperBound
        add(.attribute, range.lowerBound..<dot)
        if dot < range.upperBound { add(.attribute, (dot + 1)..<range.upperBound) }
    }

    private mutating func value(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let name = attribute.prefix { $0 != "." }
        switch name {
        case "dj-model": add(.model, range)
        case "dj-view": add(.view, range)
        case "dj-sticky-slot": add(.slot, range)
        case "dj-update": add(.word, range)
        case "dj-navigate":
            for part in bytes[range].split(separator: UInt8(ascii: "/")) {
                var token = NameToken(.route, part.startIndex..<part.endIndex, in: bytes, of: path)
                token.isPlace = true
                tokens.append(token)
            }
        case "dj-shortcut":
            let start = bytes[range].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? range.lowerBound
            add(.handler, start..<range.upperBound)
        case "name" where ["input", "select", "textarea"].contains(element): add(.parameter, range)
        case _ where Self.events.contains(String(name)): add(.handler, range)
        default: break
        }
    }

    /// The name in `?page=2`.
    private mutating func query(in range: Range<Int>) {
        guard range.lowerBound < range.upperBound, bytes[range.lowerBound] == UInt8(ascii: "?"),
            let end = bytes[range].firstIndex(of: UInt8(ascii: "="))
        else { return }
        add(.parameter, (range.lowerBound + 1)..<end)
    }

    private static let events: Set<String> = [
        "dj-click", "dj-submit", "dj-change", "dj-input", "dj-focus", "dj-blur", "dj-keydown", "dj-keyup",
        "dj-click-away", "dj-window-keydown",
    ]
}
