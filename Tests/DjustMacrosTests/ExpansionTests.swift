import Testing

/// What the macros write, as text.
struct ExpansionTests {
    @Test func `a view's members are written in the order of the schema`() throws {
        let expansion = try PluginProcess.expand(
            "LiveView",
            "member",
            """
            @LiveView("counter.html") public final class CounterView {
                @Computed var isEven: Bool { true }
                @State var count = 0
                func mount(_ request: Request, _ parameters: RouteParameters) async throws {}
                @EventHandler(.debounce(.milliseconds(500)))
                func search(for text: String = "", page: Int?, tags: [String]? = ["a"], _ rest: EventParameters) async throws -> Int { 1 }
                @EventHandler func `repeat`(x: Int) {}
            }
            """,
            context: nil
        )
        #expect(expansion.diagnostics.isEmpty)
        #expect(
            expansion.expandedSource == """
                public let _storage = Djust.ViewStorage()

                private enum _Index {
                static var count: Int {
                0
                }
                }

                public static let _schema = Djust.ViewSchema(
                name: "CounterView",
                template: .file("counter.html"),
                properties: [.state("count"), .computed("isEven")],
                handlers: [
                Djust.HandlerSchema("search", parameters: [.init("for", type: "String", isRequired: false), \
                .init("page", type: "Int?", isRequired: false), .init("tags", type: "[String]?", isRequired: false)], \
                options: [.debounce(.milliseconds(500))]),
                Djust.HandlerSchema("repeat", parameters: [.init("x", type: "Int", isRequired: true)])]
                )

                public func _value(at index: Int) -> Djust.Value {
                switch index {
                case 0:
                return Djust.Value.of(self.count)
                case 1:
                return Djust.Value.of(self.isEven)
                default:
                return .none
                }
                }

                public func _encodeState(_ index: Int, into encoder: inout Djust.StateEncoder) throws {
                switch index {
                case 0:
                try encoder.encode(_count)
                default:
                break
                }
                }

                public func _restoreState(_ index: Int, from decoder: inout Djust.StateDecoder) throws {
                switch index {
                case 0:
                _count = try decoder.decode()
                default:
                break
                }
                }

                public func _handle(_ index: Int, _ parameters: inout Djust.EventParameters) async throws {
                switch index {
                case 0:
                let argument0: String = try parameters.take("for", default: "")
                let argument1: Int? = try parameters.takeOptional("page")
                let argument2: [String]? = try parameters.takeOptional("tags") ?? (["a"])
                let argument3 = parameters.rest()
                _ = try await self.search(for: argument0, page: argument1, tags: argument2, argument3)
                case 1:
                let argument0: Int = try parameters.take("x")
                self.`repeat`(x: argument0)
                default:
                break
                }
                }

                public func _mount(_ request: Djust.Request, _ parameters: Djust.RouteParameters) async throws {
                try await self.mount(request, parameters)
                }
                """
        )
    }

    /// Ways to write `mount`, and the call.
    static let mounts = [
        ("func mount()", "self.mount()"),
        ("func mount() async", "await self.mount()"),
        ("func mount(_ request: Request) throws", "try self.mount(request)"),
        ("func mount(_ r: Djust.Request) -> Int", "_ = self.mount(request)"),
        ("func mount(_: Request, _ p: RouteParameters)", "self.mount(request, parameters)"),
    ]

    @Test(arguments: mounts)
    func `mount is called as it is written`(_ mount: String, _ call: String) throws {
        let source = "@LiveView(\"v.html\") final class V { \(mount) { } }"
        let expansion = try PluginProcess.expand("LiveView", "member", source, context: nil)
        #expect(expansion.diagnostics.isEmpty)
        #expect(expansion.expandedSource.contains("async throws {\n\(call)\n}"))
    }

    @Test func `an inline template is known with its file and line`() throws {
        let source =
            "\n@LiveView(\n  template: \"\"\"\n    <p>\\u{41}\"\\\\\n      {{ x }}\n    \"\"\")\nfinal class V {}"
        let expansion = try PluginProcess.expand("LiveView", "member", source, context: nil)
        #expect(
            expansion.expandedSource.contains(
                #"template: .inline("<p>A\"\\\n  {{ x }}", file: "/app/V.swift", line: 4)"#
            )
        )
    }

    @Test func `the conformance is written for the type's full name`() throws {
        let expansion = try PluginProcess.expand(
            "LiveView",
            "extension",
            "@LiveView(\"v\") final class V {}",
            context: nil
        )
        #expect(expansion.expandedSource == "extension V: Djust.LiveView {\n}")
    }

    @Test func `a template value's members are numbered in the order of the source`() throws {
        let expansion = try PluginProcess.expand(
            "TemplateValue",
            "extension",
            """
            @TemplateValue(excluding: "secret") public struct V {
                let id: Int, secret = 2
                private var hidden = 1
                private(set) var `default` = 1
                static let all = 1
                var _stored = 1
                var slow: Int { get async { 1 } }
                var wild: Int { mutating get { 1 } }
                var double: Int { id * 2 }
                func method() {}
            }
            """,
            context: nil
        )
        #expect(expansion.diagnostics.isEmpty)
        #expect(
            expansion.expandedSource == """
                extension V: Djust.TemplateMembers, Djust.ValueConvertible {
                public var templateValue: Djust.Value {
                self._memberwiseValue
                }

                public static let _members = Djust.MemberTable(["id", "default", "double"])

                public func _member(at index: Int) -> Djust.Value {
                switch index {
                case 0:
                return Djust.Value.of(self.id)
                case 1:
                return Djust.Value.of(self.`default`)
                case 2:
                return Djust.Value.of(self.double)
                default:
                return .none
                }
                }
                }
                """
        )
    }

    @Test func `an enum is its cases`() throws {
        let expansion = try PluginProcess.expand(
            "TemplateValue",
            "extension",
            "@TemplateValue enum V { case a, `default`\n case b(Int) }",
            context: nil
        )
        #expect(
            expansion.expandedSource == """
                extension V: Djust.ValueConvertible {
                private var _caseName: String {
                switch self {
                case .a: "a"
                case .`default`: "default"
                case .b: "b"
                }
                }

                var templateValue: Djust.Value {
                Djust.Value.ofCase(self, named: self._caseName)
                }
                }
                """
        )
    }

    @Test func `a diagnostic has its place in the file, and a fix where one is certain`() throws {
        let source = "/* é */ @State let x = 1"
        let expansion = try PluginProcess.expand("State", "peer", source, offset: 100)
        let diagnostic = try #require(expansion.diagnostics.first)
        #expect(diagnostic.position.fileName == "/app/V.swift")
        #expect(diagnostic.position.offset == 100 + 16)
        let change = try #require(diagnostic.fixIts.first?.changes.first)
        #expect(change.newText == "var")
        #expect(change.range.startOffset == 116 && change.range.endOffset == 119)
    }
}
