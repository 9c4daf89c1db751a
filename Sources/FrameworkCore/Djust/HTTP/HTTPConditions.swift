/// The conditions and preferences of a request for something that has a version (RFC 9110 sections 12 to 14).
package enum HTTPConditions {
    /// Which part of a representation a request wants.
    package enum Part: Sendable, Equatable {
        /// All of it; also when the range is malformed, has several parts, or belongs to another version.
        case whole
        /// Bytes from the lower to below the upper bound.
        case range(Range<Int>)
        /// A range that lies outside.
        case unsatisfiable
    }

    /// Whether the client has the current version: `If-None-Match`, or else `If-Modified-Since`.
    package static func isCurrent(_ headers: HTTPHeaders, entityTag: String, modified: Int?) -> Bool {
        if headers.contains(.ifNoneMatch) {
            var isMatch = false
            let wanted = Array(entityTag.utf8)
            headers.forEachValue(of: .ifNoneMatch) { line in
                for tag in HTTPParameters.split(line, at: UInt8(ascii: ",")) {
                    // The weak comparison: the mark in front does not matter (section 13.1.2).
                    let bare = tag.starts(with: "W/".utf8) ? tag.dropFirst(2) : tag
                    if bare.elementsEqual("*".utf8) || bare.elementsEqual(wanted) { isMatch = true }
                }
            }
            return isMatch
        }
        guard let modified, let text = headers[.ifModifiedSince], let since = HTTPDate.parse(text) else { return false }
        return modified <= since
    }

    /// The part that `Range` asks for, when `If-Range` agrees.
    package static func part(_ headers: HTTPHeaders, size: Int, entityTag: String, modified: Int?) -> Part {
        guard headers.count(of: .range) == 1, let value = headers.bytes(of: .range),
            value.starts(with: "bytes=".utf8), isSameVersion(headers, entityTag, modified)
        else { return .whole }
        let range = HTTPSyntax.trimmed(value.dropFirst(6))
        guard let dash = range.firstIndex(of: UInt8(ascii: "-")) else { return .whole }
        let first = range[..<dash]
        let last = range[(dash + 1)...]
        guard first.count + last.count > 0, let start = number(first), let end = number(last) else { return .whole }
        if first.isEmpty {
            return end == 0 || size == 0 ? .unsatisfiable : .range(max(0, size - end)..<size)
        }
        guard last.isEmpty || start <= end else { return .whole }
        guard start < size else { return .unsatisfiable }
        return .range(start..<(last.isEmpty ? size : min(size, end + 1)))
    }

    /// Whether the client takes gzip: named, or `*`, with a quality above zero.
    package static func acceptsGzip(_ headers: HTTPHeaders) -> Bool {
        var named: Bool?
        var any: Bool?
        headers.forEachValue(of: .acceptEncoding) { line in
            for coding in HTTPParameters.split(line, at: UInt8(ascii: ",")) {
                let parts = HTTPParameters.split(coding, at: UInt8(ascii: ";"))
                guard let name = parts.first else { continue }
                let isWanted = !parts.dropFirst().contains(where: isZeroQuality)
                if HTTPSyntax.equalsIgnoringCase(name, "gzip".utf8) { named = isWanted }
                if name.elementsEqual("*".utf8) { any = isWanted }
            }
        }
        return named ?? any ?? false
    }

    private static func isSameVersion(_ headers: HTTPHeaders, _ entityTag: String, _ modified: Int?) -> Bool {
        guard let condition = headers[.ifRange] else { return true }
        if condition == entityTag { return true }
        guard let modified, let date = HTTPDate.parse(condition) else { return false }
        return date == modified
    }

    /// A number of at most 15 digits; zero for none.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.count <= 15, digits.allSatisfy(HTTPSyntax.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static func isZeroQuality(_ parameter: ArraySlice<UInt8>) -> Bool {
        guard let (name, value) = HTTPParameters.pair(parameter), name.lowercased() == "q", let value else {
            return false
        }
        return value.utf8.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
    }
}
