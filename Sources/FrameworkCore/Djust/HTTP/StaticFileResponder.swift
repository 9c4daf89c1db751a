/// Serves the files of a directory: conditional and partial requests, compression, and no way out of the directory.
package final class StaticFileResponder: Sendable {
    /// Choices for a directory.
    package struct Configuration: Sendable {
        /// How long a browser may use a file without asking again; zero: it asks each time, and mostly hears 304.
        ///
        /// A file whose name carries a hash of its content never changes and is kept for a year.
        package var maximumAge: Duration = .zero
        /// Whether text is compressed; a file `name.gz` beside `name` is used when it is not older.
        package var compresses = true
        /// The largest file that is compressed when it is asked for.
        package var maximumCompressedSize = 1_048_576

        /// Makes the defaults.
        package init() {}
    }

    /// The directory.
    package let directory: String
    private let configuration: Configuration
    private let compressed = GzipCache(limit: 16_777_216)

    /// Smaller files fit one packet anyway.
    private static let minimumCompressedSize = 1_024

    /// Serves a directory, which may come into being later.
    package init(directory: String, configuration: Configuration = Configuration()) {
        self.directory = directory
        self.configuration = configuration
    }

    /// Answers a request for a file below the directory.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - path: The decoded segments on the way to the file; names that begin with a dot are never served.
    /// - Returns: The response, or nil when there is no such file.
    package func respond(to request: Request, path: some Sequence<String>) async -> Response? {
        let names = Array(path)
        guard let name = names.last, names.allSatisfy(Self.isServed),
            let root = try? Directory(path: directory),
            let file = try? root.openFile(names), let status = try? file.status(), status.isRegular
        else { return nil }
        guard request.method == .get || request.method == .head else {
            return .plain(.methodNotAllowed, headers: [.allow: "GET, HEAD"])
        }
        let type = MIMEType.forFile(name)
        var headers: HTTPHeaders = [
            .contentType: type,
            .lastModified: HTTPDate.format(status.modified),
            .cacheControl: cacheControl(name),
            .xContentTypeOptions: "nosniff",
        ]
        guard configuration.compresses, MIMEType.isCompressible(type) else {
            return whole(file, status, request, headers)
        }
        headers.append(.vary, "Accept-Encoding")
        guard HTTPConditions.acceptsGzip(request.headers), !request.headers.contains(.range) else {
            return whole(file, status, request, headers)
        }
        if let sibling = try? root.openFile(names.dropLast() + [name + ".gz"]), let packed = try? sibling.status(),
            packed.isRegular, packed.modified >= status.modified
        {
            headers.append(.contentEncoding, "gzip")
            return whole(sibling, packed, request, headers)
        }
        guard
            (Self.minimumCompressedSize...max(Self.minimumCompressedSize, configuration.maximumCompressedSize))
                .contains(status.size)
        else { return whole(file, status, request, headers) }
        return await packed(file, status, request, headers)
    }

    // MARK: - Answers

    /// The file as it is, or a part of it.
    private func whole(
        _ file: consuming FileDescriptor,
        _ status: FileStatus,
        _ request: Request,
        _ headers: HTTPHeaders
    ) -> Response {
        var headers = headers
        let tag = Self.entityTag(status)
        headers.append(.eTag, tag)
        headers.append(.acceptRanges, "bytes")
        if HTTPConditions.isCurrent(request.headers, entityTag: tag, modified: status.modified) {
            return Self.notModified(headers)
        }
        switch HTTPConditions.part(request.headers, size: status.size, entityTag: tag, modified: status.modified) {
        case .whole:
            var response = Response(.ok, headers: headers)
            response.content = .file(FileBody(file, count: status.size))
            return response
        case .range(let range):
            headers.append(.contentRange, "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(status.size)")
            var response = Response(.partialContent, headers: headers)
            response.content = .file(FileBody(file, offset: range.lowerBound, count: range.count))
            return response
        case .unsatisfiable:
            return .plain(.rangeNotSatisfiable, headers: [.contentRange: "bytes */\(status.size)"])
        }
    }

    /// The file compressed: from the cache, or made now on another thread, as it takes milliseconds.
    private func packed(
        _ file: consuming FileDescriptor,
        _ status: FileStatus,
        _ request: Request,
        _ headers: HTTPHeaders
    ) async -> Response {
        var headers = headers
        let tag = Self.entityTag(status, variant: "gz")
        headers.append(.eTag, tag)
        headers.append(.contentEncoding, "gzip")
        if HTTPConditions.isCurrent(request.headers, entityTag: tag, modified: status.modified) {
            return Self.notModified(headers)
        }
        if let bytes = compressed[tag] { return Response(.ok, headers: headers, body: bytes) }
        let limit = configuration.maximumCompressedSize
        let box = FileBody(file, count: status.size)
        let bytes = await Task.detached { try? Gzip.compress(box.readAll(limit: limit)) }.value
        guard let bytes else { return .plain(.internalServerError) }
        compressed[tag] = bytes
        return Response(.ok, headers: headers, body: bytes)
    }

    private static func notModified(_ headers: HTTPHeaders) -> Response {
        var headers = headers
        headers.remove(.contentType)
        return Response(.notModified, headers: headers)
    }

    // MARK: - Names

    private static func isServed(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && !name.utf8.contains { $0 == 0x2F || $0 == 0x5C || $0 < 0x20 }
    }

    /// The version of a file: two contents of one file differ in it unless they have one size and one moment.
    private static func entityTag(_ status: FileStatus, variant: String = "") -> String {
        let parts = [Int(truncatingIfNeeded: status.inode), status.size, status.modified, status.nanoseconds]
        let text = parts.map { String(UInt(bitPattern: $0), radix: 36) }.joined(separator: "-")
        return variant.isEmpty ? "\"\(text)\"" : "\"\(text)-\(variant)\""
    }

    private func cacheControl(_ name: String) -> String {
        if Self.carriesHash(name) { return "public, max-age=31536000, immutable" }
        let seconds = configuration.maximumAge.components.seconds
        return seconds > 0 ? "public, max-age=\(seconds)" : "no-cache"
    }

    /// Whether a name has a part of at least eight hexadecimal digits between dots: `app.3f2a9c1d.js`.
    package static func carriesHash(_ name: String) -> Bool {
        name.split(separator: ".").dropFirst().dropLast().contains { part in
            part.utf8.count >= 8 && part.utf8.allSatisfy { HTTPSyntax.hexValue($0) != nil }
        }
    }
}
