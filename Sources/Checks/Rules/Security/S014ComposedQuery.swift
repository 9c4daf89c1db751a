internal import Djust
internal import SwiftOutline

/// A query of a database that is put together as text.
struct S014ComposedQuery: ProjectRule {
    let metadata = RuleMetadata(
        id: "S014",
        name: "composed-query",
        summary: "SQL is put together from values as text.",
        severity: .error,
        tags: [.security],
        why: "A value with a quote in it ends the text early, and what follows in it is run as SQL.",
        advice:
            "Give the values to the database beside the query, or use the type of query that your database library has.",
        triggering: [
            .project([
                .init(
                    "Sources/App/Store.swift",
                    """
                    func find(_ name: String, in database: Database) throws -> [Row] {
                        let sql = \u{2193}"SELECT * FROM people WHERE name = '\\(name)'"
                        return try database.run(sql)
                    }

                    """
                )
            ])
        ],
        nonTriggering: [
            .project([
                .init(
                    "Sources/App/Store.swift",
                    """
                    func find(_ name: String, in database: Database) async throws -> [Row] {
                        let query: PostgresQuery = "SELECT * FROM people WHERE name = \\(name)"
                        return try await database.query(query)
                    }

                    """,
                )
            ])
        ]
    )

    func check(_ project: Project, into findings: inout [Finding]) {
        for source in project.sources {
            let code = CodeTokens(0..<source.text.bytes.count, of: source)
            for index in code.indices where code.kind(index) == .string && code.tokens[index].flag {
                guard Self.isPlainText(index, in: code), Self.isComposed(code.text(index)) else { continue }
                findings.append(
                    metadata.finding(
                        "values are put into this SQL as text, so whoever chooses them can write the query",
                        at: source.span(code.tokens[index].range),
                        hint: "write a placeholder for each value and give the values beside the query"
                    )
                )
            }
        }
    }

    /// Whether a literal is certainly text: the value of a variable that says nothing else, or an argument in C.
    ///
    /// Libraries have types of their own whose literals take values safely.
    private static func isPlainText(_ index: Int, in code: CodeTokens) -> Bool {
        if code.kind(index - 1) == .equal {
            if code.kind(index - 2) == .identifier, [.let, .var].contains(code.keyword(index - 3)) { return true }
            return code.text(index - 2) == "String" && code.kind(index - 3) == .colon
        }
        guard code.kind(index - 1) == .comma, code.kind(index - 3) == .leftParen else { return false }
        return ["sqlite3_exec", "sqlite3_prepare", "sqlite3_prepare_v2", "sqlite3_prepare_v3", "PQexec", "mysql_query"]
            .contains(code.text(index - 4))
    }

    /// Whether a text is SQL with a value in it; the names of types and constants (`\(Self.table)`) are none.
    private static func isComposed(_ literal: String) -> Bool {
        let text = literal.drop { $0 == "#" || $0 == "\"" || $0.isWhitespace }
        let isQuery =
            text.hasPrefix("SELECT ") && text.contains(" FROM ") || text.hasPrefix("INSERT INTO ")
            || text.hasPrefix("UPDATE ") && text.contains(" SET ") || text.hasPrefix("DELETE FROM ")
        guard isQuery else { return false }
        return Interpolations.of(literal).contains { $0.first?.isLowercase ?? false }
    }
}
