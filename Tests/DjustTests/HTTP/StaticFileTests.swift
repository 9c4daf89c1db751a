import Djust
import Foundation
import Testing

@Suite struct StaticFileTests {
    /// A directory with a file beside it that must never be served.
    private static func withDirectory(_ body: (String) async throws -> Void) async throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "djust-static-\(SecureRandom.token())")
        let root = base.appending(path: "root")
        try FileManager.default.createDirectory(at: root.appending(path: "sub"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: base) }
        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: base.appending(path: name))
        }
        try write("secret.txt", "secret")
        try write("root/page.html", String(repeating: "<p>text</p>", count: 1_000))
        try write("root/.env", "secret")
        try write("root/sub/app.0123456789ab.js", "x")
        try write("root/image.png", "0123456789")
        try FileManager.default.createSymbolicLink(
            atPath: root.appending(path: "out.txt").path,
            withDestinationPath: "../secret.txt"
        )
        try FileManager.default.createSymbolicLink(atPath: root.appending(path: "up").path, withDestinationPath: "..")
        try await body(root.path)
    }

    private static func get(
        _ directory: String,
        _ names: [String],
        _ headers: HTTPHeaders = HTTPHeaders(),
        _ method: HTTPMethod = .get
    ) async -> Response? {
        await StaticFileResponder(directory: directory).respond(to: Request(method, headers: headers), path: names)
    }

    @Test func `no path leads out of the directory`() async throws {
        try await Self.withDirectory { directory in
            let paths = [
                ["..", "secret.txt"], ["sub", "..", "..", "secret.txt"], ["../secret.txt"], ["out.txt"],
                ["up", "secret.txt"], [".env"], ["sub"], [""], [], ["sub", ""], ["page.html\0.png"],
                ["..\\secret.txt"], [directory + "/page.html"], ["missing"],
            ]
            for path in paths {
                let response = await Self.get(directory, path)
                #expect(response == nil, "\(path)")
            }
        }
        let response = await Self.get("/nonexistent", ["a"])
        #expect(response == nil)
    }

    @Test func `a file comes whole, in part, or not when it is current`() async throws {
        try await Self.withDirectory { directory in
            let whole = try #require(await Self.get(directory, ["image.png"]))
            #expect(whole.status == .ok && whole.headers[.contentType] == "image/png" && whole.contentLength == 10)
            #expect(whole.headers[.cacheControl] == "no-cache")
            let tag = try #require(whole.headers[.eTag])
            let current = try #require(await Self.get(directory, ["image.png"], [.ifNoneMatch: "\"x\", W/\(tag)"]))
            #expect(current.status == .notModified && current.headers[.eTag] == tag)
            let date = try #require(whole.headers[.lastModified])
            #expect(await Self.get(directory, ["image.png"], [.ifModifiedSince: date])?.status == .notModified)
            let part = try #require(await Self.get(directory, ["image.png"], [.range: "bytes=2-4", .ifRange: tag]))
            #expect(part.status == .partialContent && part.headers[.contentRange] == "bytes 2-4/10")
            #expect(part.contentLength == 3)
            let outside = try #require(await Self.get(directory, ["image.png"], [.range: "bytes=10-"]))
            #expect(outside.status == .rangeNotSatisfiable && outside.headers[.contentRange] == "bytes */10")
            #expect(await Self.get(directory, ["image.png"], [:], .post)?.status == .methodNotAllowed)
            let hashed = try #require(await Self.get(directory, ["sub", "app.0123456789ab.js"]))
            #expect(hashed.headers[.cacheControl] == "public, max-age=31536000, immutable")
        }
    }

    @Test func `text is compressed for who takes it`() async throws {
        try await Self.withDirectory { directory in
            let plain = try #require(await Self.get(directory, ["page.html"]))
            #expect(plain.headers[.vary] == "Accept-Encoding" && plain.headers[.contentEncoding] == nil)
            let packed = try #require(await Self.get(directory, ["page.html"], [.acceptEncoding: "br, gzip"]))
            #expect(packed.headers[.contentEncoding] == "gzip")
            #expect(packed.headers[.eTag] != plain.headers[.eTag])
            #expect(try Gzip.decompress(packed.body, limit: 20_000).count == 11_000)
            // A sibling that is there is sent as it is.
            try Data(Gzip.compress(Array("ready".utf8))).write(to: URL(filePath: directory + "/page.html.gz"))
            let ready = try #require(await Self.get(directory, ["page.html"], [.acceptEncoding: "gzip"]))
            #expect(ready.headers[.contentEncoding] == "gzip" && ready.contentLength < 100)
        }
    }

    @Test func `an asset in memory is versioned by its content`() {
        let asset = StaticAsset(
            Array(String(repeating: "code ", count: 100).utf8),
            contentType: "text/javascript",
            isImmutable: true
        )
        let response = asset.respond(to: Request(headers: [.acceptEncoding: "gzip"]))
        #expect(response.headers[.contentEncoding] == "gzip")
        let tag = response.headers[.eTag] ?? ""
        #expect(
            asset.respond(to: Request(headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])).status == .notModified
        )
        #expect(asset.respond(to: Request(headers: [.ifNoneMatch: tag])).status == .ok)
    }

    @Test func `a file goes over a socket as it is`() async throws {
        try await Self.withDirectory { directory in
            let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            try Data(bytes).write(to: URL(filePath: directory + "/large.bin"))
            let files = StaticFileResponder(directory: directory)
            try await withServer { request, _ in
                .response(await files.respond(to: request, path: request.segments) ?? .plain(.notFound))
            } client: { _, port in
                let client = try #require(LoopbackClient(port: port, receiveBuffer: 16_384))
                client.send("GET /large.bin HTTP/1.1\r\nHost: a\r\n\r\nGET /image.png HTTP/1.1\r\nHost: a\r\n\r\n")
                let isSame = client.readResponse().body == bytes
                #expect(isSame)
                #expect(client.readResponse().body == Array("0123456789".utf8))
            }
        }
    }
}
