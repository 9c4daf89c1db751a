/// Spreads new connections over the loops: each goes to the one that has the fewest.
struct ConnectionDispatch: Sendable {
    private let workers: [HTTPWorker]
    private let limit: Int
    private let refusal: [UInt8]

    /// Makes a dispatch.
    /// - Parameters:
    ///   - workers: At least one.
    ///   - limit: How many connections there may be in all.
    init(_ workers: [HTTPWorker], limit: Int) {
        self.workers = workers
        self.limit = limit
        let response = Response.plain(.serviceUnavailable, headers: [.retryAfter: "1"])
        let head = HTTPResponseEncoder().head(of: response, .init(keepsAlive: false), dateLine: [])
        refusal = head + response.body
    }

    /// Gives a connection to a loop, or refuses it when there are too many.
    func assign(_ descriptor: consuming FileDescriptor, from address: SocketAddress) {
        let total = workers.reduce(0) { $0 + $1.connectionCount }
        guard total < limit, let worker = workers.min(by: { $0.connectionCount < $1.connectionCount }) else {
            // The answer fits the empty buffer of a new socket; a client that misses it sees a closed connection.
            _ = try? descriptor.send(refusal)
            return
        }
        worker.adopt(descriptor, from: address)
    }
}
