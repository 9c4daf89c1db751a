/// What the server says to a client while somebody develops. (docs/protocol.md)
package enum DevelopmentMessage {
    /// An error as the overlay shows it.
    package struct OverlayError: Sendable, Equatable {
        /// `swift`, `template` or `runtime`.
        package var kind: String
        package var title: String
        package var file: String?
        package var line: Int?
        package var column: Int?
        package var message: String
        /// The lines around the place, as text.
        package var excerpt: String?

        package init(
            kind: String,
            title: String,
            file: String? = nil,
            line: Int? = nil,
            column: Int? = nil,
            message: String,
            excerpt: String? = nil
        ) {
            self.kind = kind
            self.title = title
            self.file = file
            self.line = line
            self.column = column
            self.message = message
            self.excerpt = excerpt
        }
    }

    /// `overlay`: what is wrong; nothing, when the list is empty.
    package static func overlay(_ errors: [OverlayError]) -> [UInt8] {
        JSONWriter.bytes(
            of: .object(
                ValueObject([
                    ("type", .string("overlay")), ("errors", .list(errors.map(\.value))),
                ])
            )
        )
    }

    /// `document`: the whole page anew, for what is around the root.
    package static func document(_ html: [UInt8]) -> [UInt8] {
        var json = OutputBuffer(capacity: html.count + 64)
        json.append("{\"type\":\"document\",\"html\":")
        JSONWriter.writeString(html, into: &json)
        json.append(UInt8(ascii: "}"))
        return json.bytes
    }

    /// `hvr-applied`: the view runs new code.
    package static func replaced(view: String, version: Int, file: String) -> [UInt8] {
        JSONWriter.bytes(
            of: .object(
                ValueObject([
                    ("type", .string("hvr-applied")), ("view", .string(view)), ("version", .int(version)),
                    ("file", .string(file)),
                ])
            )
        )
    }

    /// `assets`: static files have changed.
    package static func assets(_ files: [String]) -> [UInt8] {
        JSONWriter.bytes(
            of: .object(ValueObject([("type", .string("assets")), ("files", .list(files.map { .string($0) }))]))
        )
    }
}

extension DevelopmentMessage.OverlayError {
    /// The error as JSON has it.
    package var value: Value {
        var members: [(String, Value)] = [("kind", .string(kind)), ("title", .string(title))]
        if let file { members.append(("file", .string(file))) }
        if let line { members.append(("line", .int(line))) }
        if let column { members.append(("column", .int(column))) }
        members.append(("message", .string(message)))
        if let excerpt { members.append(("excerpt", .string(excerpt))) }
        return .object(ValueObject(members))
    }

    /// Reads an error from JSON; nil when it has no message.
    package init?(_ value: Value) {
        guard case .object(let object) = value, case .string(let message)? = object["message"] else { return nil }
        func text(_ name: String) -> String? {
            if case .string(let text)? = object[name] { text } else { nil }
        }
        func number(_ name: String) -> Int? {
            if case .int(let number)? = object[name] { number } else { nil }
        }
        self.init(
            kind: text("kind") ?? "runtime",
            title: text("title") ?? "Error",
            file: text("file"),
            line: number("line"),
            column: number("column"),
            message: message,
            excerpt: text("excerpt")
        )
    }

    /// What is wrong, what explains it, and what to do.
    private static func message(of diagnostic: Diagnostic) -> String {
        let notes = diagnostic.notes.map { note in
            guard let span = note.span else { return "note: \(note.message)" }
            return "note: \(note.message) at \(span.source.name):\(span.start.line):\(span.start.column)"
        }
        let hint = diagnostic.hint.map { ["hint: \($0)"] } ?? []
        return (["\(diagnostic.message) [\(diagnostic.id)]"] + notes + hint).joined(separator: "\n")
    }

    /// An error of a template.
    package init(_ diagnostic: Diagnostic) {
        let start = diagnostic.span.start
        self.init(
            kind: "template",
            title: "Template error",
            file: diagnostic.span.source.name,
            line: start.line,
            column: start.column,
            message: Self.message(of: diagnostic),
            excerpt: DiagnosticRenderer().excerpt(of: diagnostic.span)
        )
    }
}
