import Foundation

/// A path with places for parameters, as Django writes it: `/items/<int:id>/`.
package struct RoutePattern: Sendable {
    /// What a place takes.
    ///
    /// (Django's path converters; seed S1-13.)
    package enum Converter: String, Sendable, CaseIterable {
        /// Anything but a slash; at least one character.
        case str
        /// Digits.
        case int
        /// Letters, digits, hyphens and underscores.
        case slug
        /// A UUID with its hyphens.
        case uuid
        /// Anything, slashes too; at least one character.
        case path
    }

    /// Why a pattern cannot be used.
    package struct Malformed: Error, CustomStringConvertible {
        /// The reason, in words.
        package let description: String
    }

    enum Part: Sendable {
        case literal([UInt8])
        case parameter(name: String, Converter)
    }

    /// The pattern as written, with a slash in front.
    package let text: String
    let parts: [Part]

    /// Reads a pattern.
    /// - Parameter pattern: A path with `<name>` or `<converter:name>` at some places; a slash in front may be missing.
    /// - Throws: ``Malformed``.
    package init(_ pattern: String) throws(Malformed) {
        let text = pattern.hasPrefix("/") ? pattern : "/" + pattern
        var parts: [Part] = []
        var rest = Substring(text)
        var names: Set<String> = []
        while let open = rest.firstIndex(of: "<") {
            if open > rest.startIndex { parts.append(.literal(Array(rest[..<open].utf8))) }
            guard let close = rest[open...].firstIndex(of: ">") else {
                throw Malformed(description: "'\(pattern)' has a '<' without a '>'")
            }
            let (name, converter) = try Self.place(rest[rest.index(after: open)..<close], in: pattern)
            guard names.insert(name).inserted else {
                throw Malformed(description: "'\(pattern)' has two places named '\(name)'")
            }
            parts.append(.parameter(name: name, converter))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(Array(rest.utf8))) }
        self.text = text
        self.parts = parts
    }

    private static func place(_ text: Substring, in pattern: String) throws(Malformed) -> (String, Converter) {
        let pieces = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = pieces.last ?? ""
        let kind = pieces.count == 2 ? pieces[0] : Converter.str.rawValue
        guard let converter = Converter(rawValue: kind) else {
            let nearest = NearestName.of(kind, among: Converter.allCases.map(\.rawValue))
            let hint = nearest.map { "did you mean '\($0)'?" } ?? "there are str, int, slug, uuid and path"
            throw Malformed(description: "'\(pattern)' uses an unknown converter '\(kind)'; \(hint)")
        }
        let isName = name.utf8.allSatisfy { byte in
            let lower = byte | 0x20
            return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
                || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        }
        guard isName, !name.isEmpty else {
            throw Malformed(
                description:
                    "'\(pattern)' has a place without a name, such as <\(kind):id>; a name has letters, digits and '_'"
            )
        }
        return (name, converter)
    }

    /// The names of the places, in order.
    package var parameterNames: [String] {
        parts.compactMap { if case .parameter(let name, _) = $0 { name } else { nil } }
    }

    /// The path that has these parameters, percent-encoded.
    /// - Parameter values: The texts of the places, by name.
    /// - Returns: A path that ``match(_:)`` answers with these parameters.
    /// - Throws: ``Malformed`` when one is missing, is unknown, does not suit its place, or would be read as others.
    package func path(with values: [String: String]) throws(Malformed) -> String {
        var path = ""
        var plain: [UInt8] = []
        for part in parts {
            switch part {
            case .literal(let bytes):
                path += Self.encode(bytes)
                plain += bytes
            case .parameter(let name, let converter):
                guard let value = values[name] else { throw Malformed(description: "'\(text)' needs '\(name)'") }
                let bytes = Array(value.utf8)
                guard !bytes.isEmpty, converter.takes(bytes[...]) else {
                    throw Malformed(description: "'\(value)' is no <\(converter.rawValue):\(name)> of '\(text)'")
                }
                path += Self.encode(bytes)
                plain += bytes
            }
        }
        let names = parameterNames
        if let unknown = values.keys.sorted().first(where: { !names.contains($0) }) {
            let nearest = NearestName.of(unknown, among: names).map { "; did you mean '\($0)'?" } ?? ""
            throw Malformed(description: "'\(text)' has no '\(unknown)'\(nearest)")
        }
        guard match(plain) == RouteParameters(values) else {
            throw Malformed(description: "'\(text)' would read other parameters from '\(path)'")
        }
        return path
    }

    /// Percent-encodes all but what a path may have (RFC 3986 section 3.3); slashes stay.
    private static func encode(_ bytes: [UInt8]) -> String {
        let kept = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/".utf8)
        var output = ""
        for byte in bytes {
            let character = Character(Unicode.Scalar(byte))
            output += kept.contains(byte) ? String(character) : PercentEncoding.encode(byte: byte)
        }
        return output
    }
}

extension RoutePattern.Converter {
    /// Whether a text, which is not empty, is of this kind.
    func takes(_ text: ArraySlice<UInt8>) -> Bool {
        if self == .uuid {
            return text.count == 36 && UUID(uuidString: String(decoding: text, as: UTF8.self)) != nil
        }
        return text.allSatisfy(takes)
    }

    /// Whether a text of this kind may have a byte.
    func takes(_ byte: UInt8) -> Bool {
        switch self {
        case .path: true
        case .str: byte != UInt8(ascii: "/")
        case .int: byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
        case .slug, .uuid:
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                true
            default: self == .slug && byte == UInt8(ascii: "_")
            }
        }
    }
}
