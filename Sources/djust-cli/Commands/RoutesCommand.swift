import Checks
import Foundation

/// `djust routes`: every address that the app answers, read off the source without building it.
enum RoutesCommand: Command {
    static let json = OptionSpec(long: "json", summary: "Write a JSON array instead of a table")
    static let grep = OptionSpec(
        long: "grep",
        short: "g",
        value: .text(placeholder: "TEXT"),
        summary: "Only routes with this text in any column"
    )
    static let method = OptionSpec(
        long: "method",
        short: "m",
        value: .choice(
            placeholder: "METHOD",
            [
                .init("LIVE", "live pages"), .init("GET", "what answers GET"), .init("POST", "what answers POST"),
                .init("PUT", "what answers PUT"), .init("PATCH", "what answers PATCH"),
                .init("DELETE", "what answers DELETE"), .init("WS", "sockets"),
            ]
        ),
        summary: "Only routes that answer this method; live pages answer GET too"
    )

    static let spec = CommandSpec(
        name: "routes",
        summary: "List the routes of the app",
        discussion: """
            The routes are read off the source, in the order in which they are matched, so the app need not build. A
            path that is not written as a literal is shown as '?'.
            """,
        options: [json, grep, method],
        examples: [
            .init("djust routes --grep todo", "list what has to do with to-dos"),
            .init("djust routes --json", "list the routes for a program"),
        ]
    )

    static func run(_ invocation: Invocation) throws -> ExitCode {
        let arguments = invocation.arguments
        let project = try invocation.projectFolder()
        var rows = RouteTable.read(projectAt: project.path).map { RouteRow($0) }
        if let text = arguments.value(grep) { rows.removeAll { !$0.contains(text) } }
        if let method = arguments.value(method) { rows.removeAll { !$0.answers(method) } }

        let console = invocation.console
        let listing = RouteListing(rows: rows)
        if arguments.has(json) {
            console.write(try listing.json())
        } else if rows.isEmpty {
            console.note("no route matches")
        } else {
            console.write(listing.table(width: console.terminal.width, style: console.style))
        }
        return .success
    }
}
