import SwiftOutline
import Testing

/// What the outline says of declarations.
struct OutlineTests {
    /// A view as an app has it.
    private let view = SwiftFile(
        """
        import Djust
        @LiveView("counter.html")
        public final class CounterView: Base<Int>, @unchecked Sendable {
            @State var count = 0
            @State private(set) var items: [String: Set<Int>]=[:]
            let (a, b) = (1, 2), c = 3
            var double: Int { count * 2 }
            lazy var later: Foo? = { make() }() { didSet { print(1) } }
            func mount(_ request: Request, _ parameters: RouteParameters) async throws { x() }
            @EventHandler(.debounce(.milliseconds(500)), .throttle(.seconds(1)))
            func add(to list: [Int] = [1, 2], by amount: inout Int, _ rest: String..., then: @escaping () -> Void) -> Bool { true }
            init?(from decoder: any Decoder) throws(E) {}
            deinit {}
            subscript<T>(key: T) -> Int { get { 1 } set { } }
            static func ==<T>(left: T, right: T) -> Bool where T: P { true }
            enum Kind: String, P { case one, two(Int, named: String), three = "3" }
            #if DEBUG
            var debug = 1
            #else
            var release = 1
            #endif
        }
        extension CounterView.Kind: Codable where A == B { struct Inner {} }
        """
    )

    private func member(_ name: String) throws -> SwiftDeclaration {
        try #require(view.allDeclarations().first { $0.declaration.name == name }?.declaration)
    }

    @Test func `declarations are found with their context`() {
        let names = view.allDeclarations().map { ($0.context + [$0.declaration.name]).joined(separator: "/") }
        #expect(
            names == [
                "Djust", "CounterView", "CounterView/count", "CounterView/items", "CounterView/(a, b)", "CounterView/c",
                "CounterView/double", "CounterView/later", "CounterView/mount", "CounterView/add", "CounterView/init",
                "CounterView/deinit", "CounterView/subscript", "CounterView/==", "CounterView/Kind",
                "CounterView/Kind/one", "CounterView/Kind/two", "CounterView/Kind/three", "CounterView/debug",
                "CounterView/release", "CounterView.Kind", "CounterView.Kind/Inner",
            ]
        )
    }

    @Test func `a type has attributes, modifiers and inherited types`() throws {
        let type = try member("CounterView")
        #expect(type.kind == .class)
        #expect(type.has(.final) && type.has(.public) && !type.isStatic)
        #expect(type.asType?.inheritance.map(\.text) == ["Base<Int>", "@unchecked Sendable"])
        let attribute = try #require(type.attribute("LiveView"))
        #expect(attribute.arguments.map { view.text($0.range) } == ["\"counter.html\""])
        #expect(view.text(attribute.range) == "@LiveView(\"counter.html\")")
    }

    @Test(arguments: [
        "@State(.temporary) var x: [Int] = []", "@State(StateOption.temporary) private(set) var x: [Int] = []",
        "@Djust.State( /* kept short */ .temporary ) var x: [Int] = []", "@State(\n.temporary\n)\nvar x: [Int] = []",
    ])
    func `an attribute's option is not the variable's`(source: String) throws {
        let file = SwiftFile("final class V {\n\(source)\n}")
        let variable = try #require(file.declarations.first?.members.first)
        #expect(variable.name == "x" && variable.kind == .var)
        #expect(variable.asVariable?.type?.text == "[Int]")
        #expect(variable.asVariable?.initializer.map(file.text) == "[]")
        let arguments = try #require(variable.attribute("State")).arguments
        #expect(arguments.count == 1 && arguments.allSatisfy { file.text($0.range).hasSuffix(".temporary") })
    }

    @Test func `a variable has a type, a value and accessors`() throws {
        let items = try #require(try member("items").asVariable)
        #expect(items.type?.text == "[String: Set<Int>]")
        #expect(items.initializer.map(view.text) == "[:]")
        #expect(try member("items").modifiers.map(\.argument) == ["set"])
        #expect(try member("double").asVariable?.isComputed == true)
        let later = try #require(try member("later").asVariable)
        #expect(later.initializer.map(view.text) == "{ make() }()")
        #expect(later.accessors.map(\.name) == ["didSet"] && !later.isComputed)
        #expect(later.type?.isOptional == true)
        #expect(try member("(a, b)").asVariable?.isPattern == true)
        #expect(try member("debug").isConditional && member("count").isConditional == false)
    }

    @Test func `a function has parameters and effects`() throws {
        let mount = try #require(try member("mount").asFunction)
        #expect(mount.isAsync && mount.throwing == .throws)
        #expect(mount.parameters.map(\.label) == [nil, nil])
        #expect(mount.body.map(view.text) == "{ x() }")
        let add = try #require(try member("add").asFunction)
        #expect(add.parameters.map(\.label) == ["to", "by", nil, "then"])
        #expect(add.parameters.map(\.name) == ["list", "amount", "rest", "then"])
        #expect(add.parameters.map(\.type?.text) == ["[Int]", "Int", "String", "() -> Void"])
        #expect(add.parameters[0].defaultValue.map(view.text) == "[1, 2]")
        #expect(add.parameters[1].isInout && add.parameters[2].isVariadic)
        #expect(add.parameters[3].attributes == ["escaping"])
        #expect(add.returnType?.text == "Bool")
        #expect(try member("add").attribute("EventHandler")?.arguments.count == 2)
        #expect(try member("==").asFunction?.genericParameters.map(view.text) == "<T>")
        #expect(try member("init").asFunction?.throwing == .throws)
    }

    @Test func `words that are keywords in some places only are names in others`() {
        let file = SwiftFile(
            """
            struct S {
                var open = 1, package: Int, actor = 2
                func prefix(_ get: Int) -> Int { get }
                var set: Set<Int> { [1] }
                var lazy: Bool { get }
                case
            }
            open(file)
            actor.run()
            actor Bank {}
            macro.expand()
            """
        )
        #expect(
            file.allDeclarations().map { "\($0.declaration.kind.rawValue) \($0.declaration.name)" }
                == [
                    "struct S", "var open", "var package", "var actor", "func prefix", "var set", "var lazy",
                    "actor Bank",
                ]
        )
    }

    @Test func `declarations of a body are found on demand`() throws {
        let file = SwiftFile("func f() { let a = 1\n if x { let b = 2 }\n var c: Int\n func g() {} }")
        let body = try #require(file.declarations.first?.asFunction?.body)
        #expect(file.declarations(in: body).map(\.name) == ["a", "c", "g"])
    }
}
