/// What the server says to a client. (docs/protocol.md)
package enum ServerMessage {
    /// The version of the protocol.
    package static let protocolVersion = 1

    /// `mount`: the session has been taken up.
    /// - Parameters:
    ///   - update: What leads from the client's page to the present one.
    ///   - version: The version of the present one.
    ///   - reference: The highest event that has been handled; the client sends later ones again.
    /// - Returns: The message.
    package static func mounted(_ update: LivePage.Update, version: Int, reference: Int) -> [UInt8] {
        var json = OutputBuffer()
        json.append("{\"type\":\"mount\",\"v\":")
        json.append(decimal: protocolVersion)
        json.append(",\"version\":")
        json.append(decimal: version)
        append(reference, to: &json)
        append(update, to: &json)
        return json.bytes
    }

    /// `patch`: what an event, or something else, has changed.
    package static func patch(_ update: LivePage.Update, version: Int, reference: Int?) -> [UInt8] {
        var json = OutputBuffer()
        json.append("{\"type\":\"patch\",\"version\":")
        json.append(decimal: version)
        append(reference, to: &json)
        append(update, to: &json)
        return json.bytes
    }

    /// `html`: what is in the root now, for a client that could not apply a patch.
    package static func html(_ html: [UInt8], version: Int) -> [UInt8] {
        var json = OutputBuffer(capacity: html.count + 64)
        json.append("{\"type\":\"html\",\"version\":")
        json.append(decimal: version)
        json.append(",\"html\":")
        JSONWriter.writeString(html, into: &json)
        json.append(UInt8(ascii: "}"))
        return json.bytes
    }

    /// `error`: an event could not be handled.
    package static func error(id: String, message: String, reference: Int?) -> [UInt8] {
        var json = OutputBuffer()
        json.append("{\"type\":\"error\",\"id\":")
        JSONWriter.writeString(id.utf8, into: &json)
        json.append(",\"message\":")
        JSONWriter.writeString(message.utf8, into: &json)
        append(reference, to: &json)
        json.append(UInt8(ascii: "}"))
        return json.bytes
    }

    /// `navigate`: the client goes to another address.
    package static func navigate(to url: String) -> [UInt8] {
        var json = OutputBuffer()
        json.append("{\"type\":\"navigate\",\"url\":")
        JSONWriter.writeString(url.utf8, into: &json)
        json.append(UInt8(ascii: "}"))
        return json.bytes
    }

    /// `pong`: the answer to `ping`.
    package static let pong = Array("{\"type\":\"pong\"}".utf8)
    /// `reload`: the client loads the page anew.
    package static let reload = Array("{\"type\":\"reload\"}".utf8)

    private static func append(_ reference: Int?, to json: inout OutputBuffer) {
        guard let reference else { return }
        json.append(",\"ref\":")
        json.append(decimal: reference)
    }

    private static func append(_ update: LivePage.Update, to json: inout OutputBuffer) {
        if case .operations(let operations) = update {
            json.append(",\"ops\":[")
            json.append(operations)
            json.append(UInt8(ascii: "]"))
        }
        json.append(UInt8(ascii: "}"))
    }
}
