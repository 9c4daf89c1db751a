/// A response status (RFC 9110 section 15).
public struct HTTPStatus: RawRepresentable, Hashable, Sendable, ExpressibleByIntegerLiteral, CustomStringConvertible {
    /// The three digits.
    public let rawValue: Int

    /// Makes a status; a number outside 100...999 becomes 500, because it could not be written on the wire.
    public init(rawValue: Int) { self.rawValue = (100...999).contains(rawValue) ? rawValue : 500 }

    /// Makes a status from a literal.
    public init(integerLiteral value: Int) { self.init(rawValue: value) }

    /// The digits and the reason phrase: `404 Not Found`.
    public var description: String { reason.isEmpty ? String(rawValue) : "\(rawValue) \(reason)" }

    /// Whether a response with this status never has content (RFC 9110 section 6.4.1).
    package var forbidsBody: Bool { rawValue < 200 || rawValue == 204 || rawValue == 304 }

    /// 101: the connection changes its protocol.
    public static let switchingProtocols: HTTPStatus = 101
    /// 200: success.
    public static let ok: HTTPStatus = 200
    /// 201: something was created.
    public static let created: HTTPStatus = 201
    /// 204: success, and nothing to show.
    public static let noContent: HTTPStatus = 204
    /// 206: a part of the representation.
    public static let partialContent: HTTPStatus = 206
    /// 301: the target has moved for good.
    public static let movedPermanently: HTTPStatus = 301
    /// 302: the target is elsewhere for now.
    public static let found: HTTPStatus = 302
    /// 303: see another target with `GET`.
    public static let seeOther: HTTPStatus = 303
    /// 304: what the client has is current.
    public static let notModified: HTTPStatus = 304
    /// 307: like 302, and the method stays.
    public static let temporaryRedirect: HTTPStatus = 307
    /// 308: like 301, and the method stays.
    public static let permanentRedirect: HTTPStatus = 308
    /// 400: the request is malformed.
    public static let badRequest: HTTPStatus = 400
    /// 401: credentials are missing.
    public static let unauthorized: HTTPStatus = 401
    /// 403: refused.
    public static let forbidden: HTTPStatus = 403
    /// 404: no such target.
    public static let notFound: HTTPStatus = 404
    /// 405: the target does not take this method.
    public static let methodNotAllowed: HTTPStatus = 405
    /// 408: the request did not arrive in time.
    public static let requestTimeout: HTTPStatus = 408
    /// 409: the target's state forbids it.
    public static let conflict: HTTPStatus = 409
    /// 410: the target is gone.
    public static let gone: HTTPStatus = 410
    /// 412: a condition of the request does not hold.
    public static let preconditionFailed: HTTPStatus = 412
    /// 413: the content is larger than the limit.
    public static let contentTooLarge: HTTPStatus = 413
    /// 414: the request target is longer than the limit.
    public static let uriTooLong: HTTPStatus = 414
    /// 415: the content's format is not supported.
    public static let unsupportedMediaType: HTTPStatus = 415
    /// 416: the requested range lies outside the representation.
    public static let rangeNotSatisfiable: HTTPStatus = 416
    /// 417: the `Expect` header asks for something unknown.
    public static let expectationFailed: HTTPStatus = 417
    /// 421: this server does not answer for that host.
    public static let misdirectedRequest: HTTPStatus = 421
    /// 422: well formed, but not acceptable.
    public static let unprocessableContent: HTTPStatus = 422
    /// 426: another protocol is needed.
    public static let upgradeRequired: HTTPStatus = 426
    /// 429: too many requests.
    public static let tooManyRequests: HTTPStatus = 429
    /// 431: the header section is larger than the limit.
    public static let headersTooLarge: HTTPStatus = 431
    /// 500: the server failed.
    public static let internalServerError: HTTPStatus = 500
    /// 501: the server does not know the method or the coding.
    public static let notImplemented: HTTPStatus = 501
    /// 503: not now.
    public static let serviceUnavailable: HTTPStatus = 503
    /// 505: this version of HTTP is not spoken here.
    public static let versionNotSupported: HTTPStatus = 505

    /// The standard reason phrase, or an empty string.
    public var reason: String {
        switch rawValue {
        case 100: "Continue"
        case 101: "Switching Protocols"
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 206: "Partial Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 411: "Length Required"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 416: "Range Not Satisfiable"
        case 417: "Expectation Failed"
        case 421: "Misdirected Request"
        case 422: "Unprocessable Content"
        case 426: "Upgrade Required"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 502: "Bad Gateway"
        case 503: "Service Unavailable"
        case 504: "Gateway Timeout"
        case 505: "HTTP Version Not Supported"
        default: ""
        }
    }
}
