import Checks
import Djust
import Testing

@Suite struct `V006, a service in a view` {
    static func mount(_ name: String, _ statement: String, property: String) -> RuleCase {
        .members(name, "\(property)\n    func mount(_ request: Request) async throws {\n        \(statement)\n    }")
    }

    static let broken: [RuleCase] = [
        .members("a singleton in state", "@State var s = ↓URLSession.shared"),
        .members("temporary state", "@State(.temporary) var s: ↓URLSession? = nil"),
        .members("fixed state", "@State(.fixed) private var s = ↓URLSession.shared"),
        .members("an optional type", "@State var s: ↓URLSession? = nil"),
        .members("a plain property", "var client = ↓HTTPClient(timeout: 5)"),
        .members("a lazy property", "lazy var db = ↓DatabasePool(path)"),
        .members("a constant", "let q = ↓DispatchQueue(label: \"a\")"),
        mount("an assignment in mount", "self.stripe = ↓StripeClient(key)", property: "var stripe: StripeClient?"),
        mount("a made one", "stripe = try await ↓StripeClient.connect()", property: "var stripe: StripeClient?"),
        mount("a forced one", "handle = ↓FileHandle(forReadingAtPath: \"a\")!", property: "var handle: FileHandle?"),
        mount("a lock", "lock = ↓NSLock()", property: "var lock: NSLock?"),
        mount("a closure behind", "worker = ↓Thread { run() }", property: "var worker: Thread?"),
        mount("a task", "t = ↓Task { await load() }", property: "var t: Task<Void, Never>?"),
        .members("a type in state", "@State var conn: ↓PostgresConnection"),
        mount("an element of an array", "clients = [↓S3Client()]", property: "var clients: [S3Client] = []"),
        mount("a branch", "svc = ready ? ↓PaymentService() : nil", property: "var svc: PaymentService?"),
        .members("an API", "@State var api = ↓GitHubAPI()"),
        mount("an implicit initialiser", "pool = ↓.init(size: 3)", property: "var pool: RedisConnectionPool?"),
        mount("a descriptor", "fd = ↓socket(AF_INET, SOCK_STREAM, 0)", property: "var fd: Int32 = -1"),
        .members("private state", "@State private var session = ↓URLSession(configuration: .default)"),
        .members(
            "a helper of mount",
            "var c: HTTPClient?\n    func mount() { setUp() }\n    func setUp() { c = ↓HTTPClient() }"
        ),
        .members("a note for a handler", "var c: HTTPClient?\n    @EventHandler func go() { c = ↓HTTPClient() }"),
        .members("a tool", "let encoder = ↓JSONEncoder()"),
        .members(
            "an extension",
            "var c: HTTPClient?",
            outside: "extension PageView { func mount() { c = ↓HTTPClient() } }"
        ),
    ]

    static let sound: [RuleCase] = [
        .members("a function", "func paymentClient() -> PaymentClient { PaymentClient(key: 1) }"),
        .members("a local", "@EventHandler func go() async { let c = HTTPClient(); await c.get(\"/\") }"),
        mount(
            "a value of a session",
            "name = request.session[\"k\"]; id = request.session.userID",
            property: "@State var name = \"\"; @State var id = 0"
        ),
        mount(
            "rows",
            "rows = Session.all(); row = Client.find(1)",
            property: "@State var rows: [Row] = []; @State var row: Row?"
        ),
        mount("a count", "sessionCount = sessions.count", property: "@State var sessionCount = 0"),
        mount(
            "words that contain api",
            "a = name.capitalized; b = rapid(); c = therapist",
            property: "@State var a = \"\"; @State var b = 1; @State var c = \"\""
        ),
        .members(
            "options of state",
            "@State(.temporary) var a: [Row] = []\n    @State(.fixed) var b = SessionSummary()"
        ),
        .members("a label", "@State var apiKeyLabel: String = \"\""),
        .members(
            "nouns that are none of the list",
            "@State var a = ClientForm()\n    @State var b = SessionSummary()\n    @State var c = ServiceStatus.up\n    @State var d: ConnectionState?\n    @State var e: APIError?\n    @State var f = QueueItem()\n    @State var g: [TaskRow] = []"
        ),
        .members(
            "an enum",
            "@State var service: PaymentService = .none",
            outside: "enum PaymentService: String, Codable { case none }"
        ),
        RuleCase(
            "another class",
            .project([.init("Sources/App/Store.swift", "final class Store { let client = HTTPClient() }\n")])
        ),
        .members("a static", "static let client = HTTPClient()\n    static let formatter = DateFormatter()"),
        .members("a dependency", "@Dependency var mailer: Mailer"),
        mount("the app's own", "address = request.app.mailer.address", property: "@State var address = \"\""),
        .members("an injected one", "let mailer: any Mailer"),
        .members(
            "a value of the same name",
            "@State var task: Task?",
            outside: "struct Task: Codable, Sendable { var title = \"\" }"
        ),
        .members("a comment and a string", "// var c = HTTPClient()\n    @State var a = \"HTTPClient()\""),
        mount(
            "what a service answers",
            "body = try await HTTPClient().get(\"/\").body",
            property: "@State var body = \"\""
        ),
        mount(
            "what a function makes of one",
            "body = try await fetch(with: HTTPClient())",
            property: "@State var body = \"\""
        ),
        .members("a computed property", "var client: Int { HTTPClient().count }"),
    ]

    @Test(arguments: broken) func `is found`(_ row: RuleCase) throws {
        let (found, expected) = try row.places(of: "V006")
        #expect(found == expected)
    }

    @Test(arguments: sound) func `is not imagined`(_ row: RuleCase) throws {
        #expect(try row.places(of: "V006").found == [])
    }

    @Test func `is as bad as where it happens`() throws {
        let severities = try [
            "var c = HTTPClient()", "var c: HTTPClient?\n    @EventHandler func go() { c = HTTPClient() }",
            "let e = JSONEncoder()",
        ]
        .map { members in
            try MarkedProject(RuleCase.members("", members).example.files).check().findings
                .filter { $0.rule == "V006" }.map(\.severity.rawValue)
        }
        #expect(severities == [["warning"], ["info"], ["info"]])
    }

    @Test func `heeds the configuration`() throws {
        let json = #"{"check": {"v006": {"allow": ["CacheClient"], "extra": ["Blob"]}}}"#
        var files = RuleCase.members("", "var a = CacheClient()\n    var b = ↓Blob()").example.files
        files.append(.init("djust.json", json))
        let project = try MarkedProject(files)
        #expect(MarkedProject.places(of: "V006", in: try project.check()) == project.expected)
    }
}
