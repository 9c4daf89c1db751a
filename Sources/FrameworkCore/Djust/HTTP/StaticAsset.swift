/// Something that is served from memory and never changes while the process runs: the browser client.
package struct StaticAsset: Sendable {
    private let bytes: [UInt8]
    private let gzipped: [UInt8]?
    private let contentType: String
    private let cacheControl: String
    /// The version, made from the content.
    package let entityTag: String

    /// Prepares an asset; compresses it once.
    /// - Parameters:
    ///   - bytes: The content.
    ///   - contentType: Its type.
    ///   - isImmutable: Whether its URL carries a hash of the content, so that it can be kept for ever.
    package init(_ bytes: [UInt8], contentType: String, isImmutable: Bool = false) {
        self.bytes = bytes
        self.contentType = contentType
        cacheControl = isImmutable ? "public, max-age=31536000, immutable" : "no-cache"
        let packed = MIMEType.isCompressible(contentType) ? try? Gzip.compress(bytes, level: 9) : nil
        gzipped = packed.flatMap { $0.count < bytes.count ? $0 : nil }
        let hash = Base64.encode(Array(SHA256.hash(bytes).prefix(12)), alphabet: .url)
        entityTag = "\"" + String(decoding: hash, as: UTF8.self) + "\""
    }

    /// Answers a request for the asset.
    package func respond(to request: Request) -> Response {
        guard request.method == .get || request.method == .head else {
            return .plain(.methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        let packed = HTTPConditions.acceptsGzip(request.headers) ? gzipped : nil
        let tag = packed == nil ? entityTag : String(entityTag.dropLast()) + "-gz\""
        var headers: HTTPHeaders = [.cacheControl: cacheControl, .eTag: tag, .xContentTypeOptions: "nosniff"]
        if gzipped != nil { headers.append(.vary, "Accept-Encoding") }
        if HTTPConditions.isCurrent(request.headers, entityTag: tag, modified: nil) {
            return Response(.notModified, headers: headers)
        }
        headers.append(.contentType, contentType)
        if packed != nil { headers.append(.contentEncoding, "gzip") }
        return Response(.ok, headers: headers, body: packed ?? bytes)
    }
}
