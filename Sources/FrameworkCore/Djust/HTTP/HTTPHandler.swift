/// What answers requests: the application.
package protocol HTTPHandler: Sendable {
    /// Answers a request.
    ///
    /// Called on the connection's loop in a task that prefers it, so code up to and between suspensions runs there without a
    /// hop, and an actor on the same loop can be entered through `assumeIsolated`. One request of a connection is handled at
    /// a time. The task is cancelled when the client goes away. A thrown ``HTTPError`` becomes its response, any other
    /// error a 500 without details.
    func respond(to request: Request, on loop: EventLoop) async throws -> HTTPAnswer
}

/// What becomes of a connection after a request.
package enum HTTPAnswer {
    /// A response.
    case response(Response)
    /// The connection turns into a WebSocket for this handler.
    ///
    /// The server checks the handshake (RFC 6455 section 4.2.1) and answers 400, 403 or 426 by itself when it is wrong; the
    /// handler then never hears of it. `subprotocol` must be one that the client has offered.
    case webSocket(any WebSocketHandler, subprotocol: String? = nil)
}

/// An error that has a response: a route's handler or a view's `mount` throws it to answer with a status.
///
/// ```swift
/// func mount(_ request: Request, _ parameters: RouteParameters) throws {
///     guard let id = parameters.int("id"), let item = catalogue[id] else { throw HTTPError(.notFound) }
///     self.item = item
/// }
/// ```
public struct HTTPError: Error, Sendable {
    /// The status.
    public var status: HTTPStatus
    /// Header fields of the response.
    public var headers: HTTPHeaders

    /// Makes an error.
    public init(_ status: HTTPStatus, headers: HTTPHeaders = HTTPHeaders()) {
        self.status = status
        self.headers = headers
    }
}
