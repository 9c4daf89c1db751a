import Foundation

/// An address made fit for a link: what is quoted already stays so, everything else is.
enum LinkAddress {
    /// The address, every part of it quoted once.
    static func quoted(_ bytes: [UInt8]) -> String {
        guard let parts = Parts(bytes) else { return requoted(bytes[...]) }
        let host = requoted(parts.host)
        var path = requoted(parts.path)
        if !host.isEmpty {
            if !path.isEmpty, path.utf8.first != UInt8(ascii: "/") { path = "/" + path }
            path = "//" + host + path
        }
        let scheme = String(decoding: parts.scheme.map(ASCIIText.lower), as: UTF8.self)
        var output = scheme.isEmpty ? path : scheme + ":" + path
        let query = query(parts.query)
        if !query.isEmpty { output += "?" + query }
        let fragment = requoted(parts.fragment)
        if !fragment.isEmpty { output += "#" + fragment }
        return output
    }

    /// The parts of an address, as Python's `urlsplit` finds them.
    private struct Parts {
        var scheme, host, path, query, fragment: ArraySlice<UInt8>

        /// Splits an address; nil when its host is wrong.
        init?(_ bytes: [UInt8]) {
            (scheme, host, query, fragment) = ([], [], [], [])
            var rest = bytes[...]
            if let colon = rest.firstIndex(of: UInt8(ascii: ":")), let first = rest.first, ASCIIText.isLetter(first),
                rest[..<colon].allSatisfy(Self.isSchemeByte)
            {
                scheme = rest[..<colon]
                rest = rest[(colon + 1)...]
            }
            if rest.starts(with: "//".utf8) {
                let start = rest.startIndex + 2
                let end = rest[start...].firstIndex { "/?#".utf8.contains($0) } ?? rest.endIndex
                host = rest[start..<end]
                rest = rest[end...]
                let brackets = (host.contains(UInt8(ascii: "[")), host.contains(UInt8(ascii: "]")))
                guard brackets.0 == brackets.1, !brackets.0 || Self.isBracketed(host), !Self.hidesSeparators(host)
                else { return nil }
            }
            if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
                fragment = rest[(hash + 1)...]
                rest = rest[..<hash]
            }
            if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
                query = rest[(mark + 1)...]
                rest = rest[..<mark]
            }
            path = rest
        }

        private static func isSchemeByte(_ byte: UInt8) -> Bool {
            ASCIIText.isLetter(byte) || TemplateBytes.isDigit(byte) || "+-.".utf8.contains(byte)
        }

        /// Whether what stands in the first brackets of a host is an address in numbers.
        private static func isBracketed(_ host: ArraySlice<UInt8>) -> Bool {
            guard let open = host.firstIndex(of: UInt8(ascii: "[")) else { return true }
            let inner = host[(open + 1)...].prefix { $0 != UInt8(ascii: "]") }
            let parts = inner.split(separator: UInt8(ascii: "%"), maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 1 || (!parts[1].isEmpty && !parts[1].contains(UInt8(ascii: "%"))) else { return false }
            if inner.first == UInt8(ascii: "v"), let dot = inner.firstIndex(of: UInt8(ascii: ".")) {
                let version = inner[..<dot].dropFirst()
                return !version.isEmpty && version.allSatisfy { digit($0) != nil } && dot + 1 < inner.endIndex
            }
            var address = in6_addr()
            return inet_pton(AF_INET6, String(decoding: parts[0], as: UTF8.self), &address) == 1
        }

        /// Whether a character of the host becomes one that divides addresses when it is normalized.
        private static func hidesSeparators(_ host: ArraySlice<UInt8>) -> Bool {
            guard host.contains(where: { $0 >= 0x80 }) else { return false }
            let plain = host.filter { !"@:#?".utf8.contains($0) }
            let text = String(decoding: plain, as: UTF8.self)
            let normalized = text.precomposedStringWithCompatibilityMapping
            guard !normalized.utf8.elementsEqual(text.utf8) else { return false }
            return normalized.utf8.contains { "/?#@:".utf8.contains($0) }
        }
    }

    /// What stays as it is in a part of an address.
    private static let kept = URLText.Kept("!$&'()*+,;=:/?#[]@~")

    private static func requoted(_ bytes: ArraySlice<UInt8>) -> String {
        URLText.quoted(String(decoding: unquoted(bytes), as: UTF8.self), keeping: kept)
    }

    /// The fields of a query, each quoted anew.
    private static func query(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.split(separator: UInt8(ascii: "&"))
            .map { field in
                let equals = field.firstIndex(of: UInt8(ascii: "="))
                let name = field[..<(equals ?? field.endIndex)]
                let value = equals.map { field[($0 + 1)...] } ?? []
                return formQuoted(name) + "=" + formQuoted(value)
            }
            .joined(separator: "&")
    }

    private static let formKept = URLText.Kept(" ")

    private static func formQuoted(_ bytes: ArraySlice<UInt8>) -> String {
        let spaced = bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
        let plain = unquoted(unquoted(spaced[...])[...])
        return URLText.quoted(String(decoding: plain, as: UTF8.self), keeping: formKept).replacing(" ", with: "+")
    }

    /// The bytes with every `%XX` made one byte, and what is no UTF-8 then made U+FFFD.
    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
        var output: [UInt8] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            // What was not quoted takes no part in mending what was.
            let isASCII = bytes[offset] < 0x80
            let end = bytes[offset...].firstIndex { ($0 < 0x80) != isASCII } ?? bytes.endIndex
            if isASCII {
                output += String(decoding: decoded(bytes[offset..<end]), as: UTF8.self).utf8
            } else {
                output += bytes[offset..<end]
            }
            offset = end
        }
        return output
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.endIndex, let high = digit(bytes[offset + 1]),
                let low = digit(bytes[offset + 2])
            {
                output.append(high << 4 | low)
                offset += 3
            } else {
                output.append(bytes[offset])
                offset += 1
            }
        }
        return output
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
