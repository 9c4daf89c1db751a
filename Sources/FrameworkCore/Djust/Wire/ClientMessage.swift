/// What a client says to the server. (docs/protocol.md)
package enum ClientMessage: Sendable {
    /// The first message of every connection: which session, and what the client has of it.
    case mount(protocolVersion: Int, token: String, version: Int, url: String)
    /// Something happened that a handler is for.
    case event(name: String, parameters: EventParameters, reference: Int?)
    /// A patch could not be applied: everything anew, please.
    case requestHTML
    /// The client wants to know whether the line still works.
    case ping
    /// A type that this server does not know.
    case unknown(type: String)

    /// Why a message could not be read.
    package struct Malformed: Error {
        package let message: String
        /// The event that the message was, if it says so.
        package var reference: Int?
    }

    /// Reads a message.
    package init(_ json: [UInt8]) throws(Malformed) {
        let value: Value
        do {
            value = try JSONParser.parse(json)
        } catch {
            throw Malformed(message: "the message is not JSON: \(error.message), at byte \(error.offset)")
        }
        guard case .object(let object) = value, case .string(let type)? = object["type"] else {
            throw Malformed(message: "the message is not an object with a `type`")
        }
        switch type {
        case "mount":
            guard case .string(let token)? = object["session"] else {
                throw Malformed(message: "`mount` needs a `session`")
            }
            self = .mount(
                protocolVersion: Self.number(object["v"]) ?? 1,
                token: token,
                version: Self.number(object["version"]) ?? 0,
                url: Self.text(object["url"]) ?? "/"
            )
        case "event":
            let reference = Self.number(object["ref"])
            guard case .string(let name)? = object["event"] else {
                throw Malformed(message: "`event` needs an `event`", reference: reference)
            }
            var members: [(String, Value)] = []
            if case .object(let parameters)? = object["params"] {
                members = Array(zip(parameters.keys, parameters.values))
            }
            self = .event(name: name, parameters: EventParameters(members: members), reference: reference)
        case "request_html": self = .requestHTML
        case "ping": self = .ping
        default: self = .unknown(type: type)
        }
    }

    private static func number(_ value: Value?) -> Int? {
        if case .int(let number)? = value { number } else { nil }
    }

    private static func text(_ value: Value?) -> String? {
        if case .string(let text)? = value { text } else { nil }
    }
}
