import Foundation

/// A path with places for parameters, as Django writes it: `/items/<int:id>/`.
package struct RoutePattern: Sendable {
    /// What a place takes. (Django's path converters; seed S1-13.)
    package enum Converter: String, Sendable, CaseIterable {
        /// Anything but a slash; at least one character.
        case str
        /// Digits.
        case int
        /// Letters, digits, hyphens and underscores.
        case slug
        case uuid
        /// Anything, slashes too.
        case path
    }

    /// Why a pattern cannot be used.
    package struct Malformed: Error, CustomStringConvertible {
        package let description: String
    }

    private enum Part: Sendable {
        case literal([UInt8])
        case parameter(name: String, Converter)
    }

    /// The pattern as written, with a slash in front.
    package let text: String
    private let parts: [Part]

    /// Reads a pattern.
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
            let inside = rest[rest.index(after: open)..<close].split(separator: ":", omittingEmptySubsequences: false)
            let name = String(inside.last ?? "")
            let kind = inside.count == 2 ? String(inside[0]) : "str"
            guard inside.count <= 2, let converter = Converter(rawValue: kind) else {
                let nearest = NearestName.of(kind, among: Converter.allCases.map(\.rawValue))
                let hint = nearest.map { "; did you mean '\($0)'?" } ?? "; there are str, int, slug, uuid and path"
                throw Malformed(description: "'\(pattern)' uses an unknown converter '\(kind)'\(hint)")
            }
            guard !name.isEmpty, names.insert(name).inserted else {
                throw Malformed(description: "'\(pattern)' needs a name of its own at each place in <>")
            }
            parts.append(.parameter(name: name, converter))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.literal(Array(rest.utf8))) }
        self.text = text
        self.parts = parts
    }

    /// The names of the places, in order.
    package var parameterNames: [String] {
        parts.compactMap { if case .parameter(let name, _) = $0 { name } else { nil } }
    }

    /// The parameters of a path that the pattern matches, nil for other paths. O(path).
    package func match(_ path: [UInt8]) -> RouteParameters? {
        var values: [String: String] = [:]
        var position = 0
        for (index, part) in parts.enumerated() {
            switch part {
            case .literal(let bytes):
                guard path[position...].starts(with: bytes) else { return nil }
                position += bytes.count
            case .parameter(let name, let converter):
                let end = end(of: converter, at: index, in: path, from: position)
                guard end > position, converter.takes(path[position..<end]) else { return nil }
                values[name] = String(decoding: path[position..<end], as: UTF8.self)
                position = end
            }
        }
        return position == path.count ? RouteParameters(values) : nil
    }

    /// Where the text of a place ends: at the next slash, or, for `path`, where what follows in the pattern begins last.
    private func end(of converter: Converter, at index: Int, in path: [UInt8], from start: Int) -> Int {
        let following: [UInt8] = if index + 1 < parts.count, case .literal(let bytes) = parts[index + 1] { bytes } else { [] }
        if converter == .path {
            guard !following.isEmpty, path.count >= start + following.count else { return path.count }
            for position in stride(from: path.count - following.count, through: start, by: -1)
            where path[position...].starts(with: following) {
                return position
            }
            return path.count
        }
        var position = start
        while position < path.count, path[position] != UInt8(ascii: "/") {
            if position > start, !following.isEmpty, following[0] != UInt8(ascii: "/"),
                path[position...].starts(with: following)
            {
                break
            }
            position += 1
        }
        return position
    }

    /// The path that has these parameters.
    /// - Throws: `Malformed` when one is missing, is unknown, or does not suit its place.
    package func path(with values: [String: String]) throws(Malformed) -> String {
        var path = ""
        for part in parts {
            switch part {
            case .literal(let bytes):
                path += String(decoding: bytes, as: UTF8.self)
            case .parameter(let name, let converter):
                guard let value = values[name] else { throw Malformed(description: "'\(text)' needs '\(name)'") }
                guard !value.isEmpty, converter.takes(Array(value.utf8)[...]) else {
                    throw Malformed(description: "'\(value)' is no <\(converter.rawValue):\(name)> of '\(text)'")
                }
                let allowed = CharacterSet(
                    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@")
                let slash = converter == .path ? allowed.union(CharacterSet(charactersIn: "/")) : allowed
                path += value.addingPercentEncoding(withAllowedCharacters: slash) ?? ""
            }
        }
        if let unknown = values.keys.sorted().first(where: { !parameterNames.contains($0) }) {
            throw Malformed(description: "'\(text)' has no '\(unknown)'")
        }
        return path
    }
}

extension RoutePattern.Converter {
    /// Whether a text, which is not empty, is of this kind.
    func takes(_ text: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .path: true
        case .str: !text.contains(UInt8(ascii: "/"))
        case .int: text.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        case .slug:
            text.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
        case .uuid: UUID(uuidString: String(decoding: text, as: UTF8.self)) != nil
        }
    }
}
