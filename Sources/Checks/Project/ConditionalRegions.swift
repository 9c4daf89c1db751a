internal import Djust
internal import SwiftOutline

/// The parts of a Swift file that only debug builds have: `#if DEBUG … #else`.
struct ConditionalRegions {
    private var debugOnly: [Range<Int>] = []

    /// Reads the conditions of a file.
    ///
    /// Conditions that are more than `DEBUG` or `!DEBUG` say nothing.
    init(_ source: SwiftSource) {
        var open: [(start: Int, isDebug: Bool, wasNotDebug: Bool)] = []
        for token in source.outline.tokens where token.kind == .pound {
            let end = token.range.upperBound
            switch token.keyword {
            case .poundIf:
                let condition = Self.condition(after: end, in: source)
                open.append((end, condition == "DEBUG", condition == "!DEBUG"))
            case .poundElseif, .poundElse:
                guard let last = open.popLast() else { continue }
                if last.isDebug { debugOnly.append(last.start..<token.range.lowerBound) }
                open.append((end, token.keyword == .poundElse && last.wasNotDebug, false))
            case .poundEndif:
                guard let last = open.popLast() else { continue }
                if last.isDebug { debugOnly.append(last.start..<token.range.lowerBound) }
            default: break
            }
        }
    }

    /// Whether release builds do not have the byte at an offset.
    func isDebugOnly(_ offset: Int) -> Bool { debugOnly.contains { $0.contains(offset) } }

    private static func condition(after offset: Int, in source: SwiftSource) -> String {
        let rest = source.text.bytes[min(offset, source.text.bytes.count)...].prefix { $0 != UInt8(ascii: "\n") }
        return String(decoding: rest.filter { $0 > 0x20 }, as: UTF8.self)
    }
}
