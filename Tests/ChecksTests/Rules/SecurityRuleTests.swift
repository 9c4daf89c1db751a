import Checks
import Djust
import Testing

@Suite struct `Secrets and text that is trusted` {
    /// A rule and one row of its table; a row without a marker is sound.
    struct Row: CustomTestStringConvertible {
        let rule: String
        let row: RuleCase
        var testDescription: String { "\(rule) \(row.name)" }
    }

    private static func code(_ rule: String, _ name: String, _ source: String) -> Row {
        Row(rule: rule, row: RuleCase(name, .project([.init("Sources/App/A.swift", source + "\n")])))
    }

    private static func state(_ name: String, _ members: String) -> Row {
        Row(rule: "S013", row: .members(name, members))
    }

    static let rows: [Row] = [
        code("S001", "an interpolation", #"let m = Markup(trusted: ↓"<b>\(name)</b>")"#),
        code("S001", "a sum", #"let m = Markup(trusted: ↓"<b>" + name + "</b>")"#),
        code("S001", "a value", #"let v = Value.safe(↓"<b>\(name)</b>")"#),
        code("S001", "an initialiser", #"let m = Markup.init(trusted: ↓"\(a)")"#),
        code("S001", "raw text", ##"let m = Markup(trusted: ↓#"<b class="x">\#(name)</b>"#)"##),
        code("S001", "literals", ##"let m = Markup(trusted: "<b>" + "</b>"); let n = Markup(trusted: #"\(a)"#)"##),
        code(
            "S001",
            "a whole text from elsewhere",
            "let m = Markup(trusted: html); let n = Markup(trusted: try renderer.html(of: text))"
        ),
        code(
            "S001",
            "an escaped value",
            #"let m = Markup(trusted: "<b>\(escape(name))</b>"); let n = Markup(trusted: "<b>" + escaped + "</b>")"#
        ),
        code("S001", "markup that escapes", #"let m: Markup = "<b>\(name)</b>""#),
        code("S001", "other things that are safe", #"let v = lock.safe("\(name)"); let w = Thing.safe("\(name)")"#),
        state("a password", "@State var ↓password = \"\""),
        state(
            "keys",
            "@State var ↓apiKey: String?\n    @State private var ↓stripeSecretKey: String = \"\"\n    @State var ↓accessToken = \"\""
        ),
        state("numbers of cards", "@State var ↓creditCard = \"\"\n    @State var ↓card_number = \"\""),
        state("a fixed one", "@State(.fixed) var ↓clientSecret = \"\""),
        state(
            "counts and switches",
            "@State var tokenCount = 0\n    @State var passwordVisible = false\n    @State var hasToken = false\n    @State var token = 0"
        ),
        state(
            "words that go on",
            "@State var passwordError = \"\"\n    @State var tokenizer = \"\"\n    @State var secretary = \"\"\n    @State var apiKeyLabel = \"\""
        ),
        state(
            "tokens that are none",
            "@State var csrfToken = \"\"\n    @State var nextPageToken = \"\"\n    @State var searchToken: String?"
        ),
        state(
            "what no snapshot holds",
            "@State(.temporary) var password = \"\"\n    var token = \"\"\n    @State(StateOption.temporary) var secret = \"\""
        ),
        code("S014", "a selection", #"let sql = ↓"SELECT * FROM a WHERE b = \(b)""#),
        code("S014", "a declared text", #"let sql: String = ↓"DELETE FROM a WHERE b = \(b)""#),
        code("S014", "many lines", "let sql = ↓\"\"\"\n    UPDATE a\n     SET b = \\(b)\n    \"\"\""),
        code("S014", "the C interface", #"sqlite3_exec(db, ↓"INSERT INTO a VALUES (\(b))", nil, nil, nil)"#),
        code("S014", "a type of its own", #"let q: PostgresQuery = "SELECT * FROM a WHERE b = \(b)""#),
        code("S014", "an argument of an unknown type", #"try await client.query("SELECT * FROM a WHERE b = \(b)")"#),
        code("S014", "a name of a table", #"let sql = "SELECT * FROM \(Self.table) WHERE b = ?""#),
        code("S014", "no value", #"let sql = "SELECT * FROM a""#),
        code(
            "S014",
            "prose",
            #"let text = "Select a file from \(folder)"; let t = "Update \(x)"; let u = "SELECT \(x)""#
        ),
    ]

    @Test(arguments: rows) func `are reported, and nothing else is`(_ row: Row) throws {
        let (found, expected) = try row.row.places(of: row.rule)
        #expect(found == expected)
    }
}
