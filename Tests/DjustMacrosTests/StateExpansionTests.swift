import Testing

/// What `@State` writes, and what `@LiveView` writes for it, as text.
struct StateExpansionTests {
    /// A property, its storage and whether the value stays with the property.
    static let storage: [(String, String, Bool)] = [
        ("@State var count = 0", "private var _count: Int", true),
        ("@State var name = \"x\"", "private var _name: String", true),
        ("@State var ratio = 1.5", "private var _ratio: Double", true),
        ("@State var isOn = false", "private var _isOn: Bool", true),
        ("@State var items: [Item] = []", "private var _items: [Item]", true),
        ("@State var chosen: Item.ID?", "private var _chosen: Item.ID?", true),
        ("@State var `class`: Int = 1", "private var _class: Int", true),
        ("@State var now = clock.now()", "private var _now = clock.now()", false),
        ("@State var point = -1", "private var _point = -1", false),
        ("\n@State public private(set) var a: Set<Int>=[]", "private var _a: Set<Int>", true),
    ]

    @Test(arguments: storage)
    func `state is stored behind the property`(_ source: String, _ storage: String, _ hasInitializer: Bool) throws {
        let peer = try PluginProcess.expand("State", "peer", source)
        #expect(peer.expandedSource == storage)
        #expect(peer.diagnostics.isEmpty)
        let accessors = try PluginProcess.expand("State", "accessor", source)
        #expect(accessors.expandedSource.contains("init(initialValue)") == hasInitializer)
    }

    @Test func `setters note the change`() throws {
        let expansion = try PluginProcess.expand("State", "accessor", "@State var `default` = f()")
        #expect(
            expansion.expandedSource == """
                {
                get {
                    _default
                }
                set {
                    _storage.willAssign(_Index.`default`, _default, newValue)
                    _default = newValue
                }
                _modify {
                    _storage.markDirty(_Index.`default`)
                    yield &_default
                }
                }
                """
        )
    }

    /// A property, and what stands in front of an assignment and of a use in place.
    static let notes: [(String, String, String)] = [
        ("@State var x = f()", "_storage.willAssign(_Index.x, _x, newValue)", "_storage.markDirty(_Index.x)"),
        ("@State() var x = f()", "_storage.willAssign(_Index.x, _x, newValue)", "_storage.markDirty(_Index.x)"),
        ("@State(.temporary) var x = f()", "_storage.markDirty(_Index.x)", "_storage.markDirty(_Index.x)"),
        ("@State(.fixed) var x = f()", "", ""),
    ]

    @Test(arguments: notes)
    func `an option says which changes count`(_ source: String, _ set: String, _ modify: String) throws {
        func note(_ text: String) -> String { text.isEmpty ? "" : "    \(text)\n" }
        let expansion = try PluginProcess.expand("State", "accessor", source)
        #expect(
            expansion.expandedSource == """
                {
                get {
                    _x
                }
                set {
                \(note(set))    _x = newValue
                }
                _modify {
                \(note(modify))    yield &_x
                }
                }
                """
        )
        #expect(try PluginProcess.expand("State", "peer", source).expandedSource == "private var _x = f()")
    }

    @Test func `temporary state is reset and in no snapshot`() throws {
        let expansion = try PluginProcess.expand(
            "LiveView",
            "member",
            """
            @LiveView("v.html") public final class V {
                @State var a = 0
                @State(.temporary) var list: [Int] = [1] + f()
                @State(.fixed) var c = 0
                @State(.temporary) var `in`: Int?
            }
            """,
            context: nil
        )
        #expect(expansion.diagnostics.isEmpty)
        let source = expansion.expandedSource
        #expect(source.contains(#"[.state("a"), .temporary("list"), .fixed("c"), .temporary("in")]"#))
        #expect(
            source.contains(
                """
                public func _resetState(_ index: Int) {
                switch index {
                case 1:
                _list = [1] + f()
                case 3:
                _in = nil
                default:
                break
                }
                }
                """
            )
        )
        #expect(source.contains("case 0:\ntry encoder.encode(_a)\ncase 1:\nbreak\ncase 2:\ntry encoder.encode(_c)\n"))
        #expect(source.contains("case 0:\n_a = try decoder.decode()\ncase 1:\nbreak\ncase 2:\n_c = try"))
    }
}
