/// A mistake, where it is reported, and what is said.
struct DiagnosticCase: Sendable {
    var source: String
    var place: String
    var message: String
    /// What the compiler says besides.
    var others: [String] = []

    /// A member of a view.
    static func member(_ member: String, _ place: String, _ message: String, others: [String] = []) -> DiagnosticCase {
        DiagnosticCase(
            source: "@LiveView(\"v.html\") final class NAME {\n\(member)\n}",
            place: place,
            message: message,
            others: others
        )
    }
}

// MARK: - The mistakes

extension DiagnosticCase {
    private static let take =
        "take a value such as Int or String, or a type that conforms to EventParameterDecodable."
    private static let letIsFixed = "cannot expand accessor macro on variable declared with 'let'"
    private static let singleVariable = "accessor macro 'State()' can only apply to a single variable"

    static let state: [DiagnosticCase] = [
        .member(
            "@State let x = 1",
            "2:8",
            "@State is for values that change, and 'let x' cannot; write 'var x'.",
            others: ["2:12: \(letIsFixed)", "2:12: \(letIsFixed)"]
        ),
        .member(
            "let é = \"é\"; @State let x = 1",
            "2:23",
            "@State is for values that change, and 'let x' cannot; write 'var x'.",
            others: ["2:27: \(letIsFixed)", "2:27: \(letIsFixed)"]
        ),
        .member(
            "@State var x",
            "2:12",
            "@State needs a type or a value to know what to keep: `@State var x = 0` or `@State var x: Int?`.",
            others: ["2:12: type annotation missing in pattern"]
        ),
        .member(
            "@State var x: Int",
            "2:12",
            "'x' needs a value to begin with: `@State var x: … = …`, or make it optional."
        ),
        .member(
            "@State static var x = 1",
            "2:8",
            "@State is kept per view and written into snapshots, so 'x' cannot be 'static'; remove 'static' or @State."
        ),
        .member(
            "@State lazy var x = 1",
            "2:8",
            "@State is kept per view and written into snapshots, so 'x' cannot be 'lazy'; remove 'lazy' or @State.",
            others: ["2:8: 'lazy' cannot be used on a computed property"]
        ),
        .member(
            "@State var x: Int { 1 }",
            "2:1",
            "'x' is computed and has nothing to keep; write @Computed instead of @State."
        ),
        .member(
            "@State var x = 1 { didSet { } }",
            "2:20",
            "@State writes the accessors of 'x' and leaves no room for 'didSet'; do it in the handler that changes the value."
        ),
        .member(
            "@State var itemID = 1\n@State var item_id = 2",
            "3:12",
            "A template cannot tell 'item_id' from 'itemID', because case, '_' and '-' do not count; give one another name."
        ),
        .member(
            "#if DEBUG || !DEBUG\n@State var x = 1\n#endif",
            "3:1",
            "@State cannot stand inside '#if', because every build has the same schema."
        ),
        DiagnosticCase(
            source: "final class NAME {\n@State var x = 1\n}",
            place: "2:1",
            message: "@State belongs in a class marked @LiveView; write @LiveView(\"….html\") before 'class NAME'."
        ),
        .member(
            "@Computed var x = 1",
            "2:1",
            "'x' is stored; write @State instead of @Computed, or give it a body: `@Computed var x: Int { … }`."
        ),
        .member(
            "@Computed var x: Int { get throws { 1 } }",
            "2:24",
            "@Computed is read while the page is rendered, so its getter can neither wait nor throw."
        ),
    ]

    static let handlers: [DiagnosticCase] = [
        .member(
            "@EventHandler func go(then: @escaping () -> Void) {}",
            "2:23",
            "An event cannot fill 'then': it is a function; \(take)"
        ),
        .member(
            "@EventHandler func go(x: inout Int) {}",
            "2:23",
            "An event cannot fill 'x': it is 'inout', and an event has no variable to change; remove 'inout'."
        ),
        .member(
            "@EventHandler func go(x: Int...) {}",
            "2:23",
            "An event cannot fill 'x': it is variadic; write `x: [Int]`."
        ),
        .member(
            "@EventHandler func go<T: EventParameterDecodable>(x: T) {}",
            "2:22",
            "A handler cannot be generic, because an event does not say which types it means; write the types of 'go'."
        ),
        .member(
            "@EventHandler func go(x: [any Error]) {}",
            "2:23",
            "An event cannot fill 'x': it can be of more than one type, and an event does not say which; \(take)"
        ),
        .member(
            "@EventHandler func go(x: some EventParameterDecodable) {}",
            "2:23",
            "An event cannot fill 'x': it can be of more than one type, and an event does not say which; \(take)"
        ),
        .member(
            "@EventHandler func go(x: (Int, Int)) {}",
            "2:23",
            "An event cannot fill 'x': it is a tuple; take its parts as parameters of their own."
        ),
        .member(
            "@EventHandler func go(a: Int, x: Request?) {}",
            "2:31",
            "An event cannot fill 'x': it is of type Request, which no browser can send; \(take)"
        ),
        .member(
            "@EventHandler func go(_ x: Int) {}",
            "2:23",
            "An event brings parameters by name, so 'x' needs a label; write `x: Int`, "
                + "or `_ x: EventParameters` as the last one to take all."
        ),
        .member(
            "@EventHandler func go(_ rest: EventParameters, x: Int = 1) {}",
            "2:23",
            "'rest' takes what the other parameters leave, so it has to be the last one."
        ),
        .member(
            "@EventHandler func go(itemID: Int, item_id: Int) {}",
            "2:36",
            "An event cannot tell 'item_id' from the parameter before, because case, '_' and '-' do not count; "
                + "give it another name."
        ),
        .member(
            "@EventHandler func saveItem() {}\n@EventHandler func save_item() {}",
            "3:20",
            "An event cannot tell 'save_item' from 'saveItem', because case, '_' and '-' do not count; give one another name."
        ),
        .member(
            "@EventHandler func save() {}\n@EventHandler func save(x: Int) {}",
            "3:20",
            "An event cannot tell 'save' from 'save', by its name alone; give one another name."
        ),
        .member(
            "@EventHandler static func go() {}",
            "2:15",
            "The browser calls 'go' on a view, so it cannot be 'static'; remove 'static'."
        ),
        .member(
            "@EventHandler private func go() {}",
            "2:15",
            "The browser calls 'go' on a view, so it cannot be 'private'; remove 'private'."
        ),
        .member(
            "@EventHandler func handle_info() {}",
            "2:20",
            "'handle_info' is called by the framework and cannot be a handler too; give the handler another name."
        ),
        .member(
            "@EventHandler var x = 1",
            "2:1",
            "@EventHandler goes before a method: `@EventHandler func increment() { … }`."
        ),
        DiagnosticCase(
            source: "@LiveView(\"v.html\") final class NAME {}\nextension NAME {\n@EventHandler func go() {}\n}",
            place: "3:1",
            message: "@EventHandler belongs in the body of the class marked @LiveView, where the macro can see it; "
                + "move it out of the extension."
        ),
        DiagnosticCase(
            source: "struct NAME {\n@EventHandler func go() {}\n}",
            place: "2:1",
            message:
                "@EventHandler belongs in a class marked @LiveView; write @LiveView(\"….html\") before 'struct NAME'."
        ),
    ]

    static let views: [DiagnosticCase] = [
        DiagnosticCase(
            source: "@LiveView(\"v.html\")\nstruct NAME {\n@State var x = 1\n}",
            place: "2:1",
            message: "@LiveView goes before a class, because a view is shared with its session; "
                + "write 'final class NAME' instead of 'struct NAME'."
        ),
        DiagnosticCase(
            source: "@LiveView(\"v.html\")\nenum NAME {\n}",
            place: "2:1",
            message: "@LiveView goes before a class, because a view is shared with its session; "
                + "write 'final class NAME' instead of 'enum NAME'."
        ),
        DiagnosticCase(
            source: "@LiveView(\"v.html\")\nactor NAME {\n@State var x = 1\n}",
            place: "2:1",
            message: "@LiveView goes before a class, because a session already runs its view by itself; "
                + "write 'final class NAME' instead of 'actor NAME'."
        ),
        DiagnosticCase(
            source: "@LiveView(\"v.html\")\nclass NAME {\n@State var x = 1\n@EventHandler func go() {}\n}",
            place: "2:1",
            message: "A view is a final class, because the framework knows its members from this declaration alone; "
                + "write 'final class NAME'."
        ),
        DiagnosticCase(
            source: "@LiveView(\"v.html\")\nfinal class NAME<T> {\n@State var x = 1\n}",
            place: "2:15",
            message: "A view cannot be generic, because its template names it and not its parameters; "
                + "remove them from 'NAME'."
        ),
        DiagnosticCase(
            source: "@LiveView\nfinal class NAME {\n@State var x = 1\n}",
            place: "1:1",
            message:
                "A view needs a template: `@LiveView(\"name.html\")`, or `@LiveView(template: \"…\")` for a short one."
        ),
        DiagnosticCase(
            source: "@LiveView(\"v.html\", template: \"x\")\nfinal class NAME {\n}",
            place: "1:21",
            message: "A view has one template; leave either the file or 'template:'."
        ),
        DiagnosticCase(
            source: "let n = 1\n@LiveView(template: \"<p>\\(n)</p>\")\nfinal class NAME {\n@State var x = 1\n}",
            place: "2:21",
            message: "The template cannot have Swift interpolation, because it is read when the app is built; "
                + "write `{{ name }}` for what changes."
        ),
        DiagnosticCase(
            source: "let file = \"x\"\n@LiveView(file)\nfinal class NAME {\n}",
            place: "2:11",
            message: "The template has to be a string literal, because it is read when the app is built; "
                + "write the file's name, as in \"name.html\"."
        ),
        .member(
            "@State var x = 1\ninit(y: Int) {}",
            "3:1",
            "The framework makes 'NAME' with `init()`; add one, and read what the view needs in 'mount'."
        ),
        .member(
            "func mount(request: Request) {}",
            "2:6",
            "This 'mount' would never be called; write `func mount(_ request: Request)`."
        ),
        .member(
            "func mount(_ parameters: RouteParameters) {}",
            "2:6",
            "This 'mount' would never be called; write `func mount(_ request: Request, _ parameters: RouteParameters)`."
        ),
        .member("func Mount() {}", "2:6", "This 'Mount' would never be called; write `func mount()`."),
        .member(
            "static func mount() {}",
            "2:13",
            "This 'mount' would never be called; it belongs to the class, and 'mount' is called on each view: remove 'static'."
        ),
        .member(
            "func mount() {}\nfunc mount(_ request: Request) {}",
            "3:6",
            "There are two 'mount', and only one would be called; leave one."
        ),
        .member("func did_resume() {}", "2:6", "This 'did_resume' would never be called; write `func didResume()`."),
        .member(
            "func didResume(_ x: Int) {}",
            "2:6",
            "This 'didResume' would never be called; write `func didResume()`."
        ),
    ]
}
