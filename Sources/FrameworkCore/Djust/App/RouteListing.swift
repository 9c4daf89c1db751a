/// An app's routes as the app itself tells them (`--djust-routes`), for tools that want to be exact.
package enum RouteListing {
    /// The routes as one JSON list.
    package static func json(_ router: Router) -> [UInt8] {
        var rows = router.entries.map { entry in
            var members: [(String, Value)] = [
                ("method", .string(entry.methods.joined(separator: ","))), ("path", .string(entry.pattern)),
                ("name", entry.name.map { .string($0) } ?? .none),
            ]
            switch entry.target {
            case .live(let target): members.append(("view", .string(target.schema.name)))
            case .files(let directory): members.append(("view", .string("files in \(directory)")))
            case .handler: members.append(("view", .string("function")))
            }
            members.append(contentsOf: [
                ("auth", .string("public")), ("file", .string(entry.file)), ("line", .int(entry.line)),
            ])
            return Value.object(ValueObject(members))
        }
        if router.hasSocket {
            rows.append(
                .object(
                    ValueObject([
                        ("method", .string("WS")), ("path", .string(Application.socketPath)), ("name", .none),
                        ("view", .string("live socket")), ("auth", .string("public")), ("file", .none), ("line", .none),
                    ])
                )
            )
        }
        return JSONWriter.bytes(of: .list(rows)) + [UInt8(ascii: "\n")]
    }
}
