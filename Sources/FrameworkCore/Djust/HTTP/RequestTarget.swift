/// A request target in origin form, taken apart (RFC 9112 section 3.2.1).
package struct RequestTarget: Sendable {
    /// Path and query as they came.
    package var target: String
    /// The decoded path; an encoded slash stays `%2F`.
    package var path: String
    /// The decoded segments.
    package var segments: [String]
    /// The parameters.
    package var query: QueryString

    /// The target `/`.
    package static let root = RequestTarget(target: "/", path: "/", segments: [""], query: QueryString())

    private init(target: String, path: String, segments: [String], query: QueryString) {
        self.target = target
        self.path = path
        self.segments = segments
        self.query = query
    }

    /// Takes a target apart; nil when the path holds a bad percent encoding, NUL, or bytes that are not UTF-8.
    package init?(_ bytes: [UInt8], parameterLimit: Int = .max) {
        target = String(decoding: bytes, as: UTF8.self)
        let mark = bytes.firstIndex(of: 0x3F) ?? bytes.endIndex
        let rawPath = bytes[..<mark]
        query =
            mark < bytes.endIndex ? QueryString(parsing: bytes[(mark + 1)...], limit: parameterLimit) : QueryString()
        segments = []
        path = ""
        let parts = rawPath.split(separator: 0x2F, omittingEmptySubsequences: false)
        let hasLeadingSlash = rawPath.first == 0x2F
        for part in hasLeadingSlash ? parts.dropFirst() : parts[...] {
            guard let decoded = PercentEncoding.decode(part), !decoded.contains(0),
                let text = String(validating: decoded, as: UTF8.self)
            else { return nil }
            segments.append(text)
        }
        guard rawPath.contains(0x25) else {
            path = String(decoding: rawPath, as: UTF8.self)
            return
        }
        let kept = segments.map {
            $0.utf8.contains(0x2F)
                ? $0.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F") : $0
        }
        path = (hasLeadingSlash ? "/" : "") + kept.joined(separator: "/")
    }
}
