internal import Djust
internal import Glibc

/// Writes messages to a descriptor.
struct MessageWriter {
    private let descriptor: Int32

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// The answer to a request.
    func answer(_ id: Value, _ result: Value) { write([("id", id), ("result", result)]) }

    /// The refusal of a request.
    func refuse(_ id: Value, code: Int, _ message: String) {
        write([("id", id), ("error", .members([("code", .int(code)), ("message", .string(message))]))])
    }

    /// Something that the client did not ask for.
    func notify(_ method: String, _ parameters: Value) {
        write([("method", .string(method)), ("params", parameters)])
    }

    private func write(_ members: [(String, Value)]) {
        let body = JSONWriter.bytes(of: .members([("jsonrpc", "2.0")] + members))
        let bytes = Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            // A client that is gone does not read; its end of input ends the server.
            if count < 0, errno != EINTR { return }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}
