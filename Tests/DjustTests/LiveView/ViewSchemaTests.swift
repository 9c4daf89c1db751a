import Djust
import Testing

struct ViewSchemaTests {
    @Test(arguments: ["searchQuery", "search_query", "search-query", "SearchQuery", "SEARCHQUERY", "searchquery"])
    func `names of templates find the Swift names`(name: String) {
        let schema = ViewSchema(
            name: "V",
            template: .file("v.html"),
            properties: [.state("count"), .computed("searchQuery")],
            handlers: [HandlerSchema("other"), HandlerSchema("searchQuery")]
        )
        #expect(schema.propertyIndex(of: name) == 1)
        #expect(schema.handlerIndex(of: name) == 1)
        #expect(schema.propertyIndex(of: name + "x") == nil)
        #expect(schema.handlerIndex(of: "") == nil)
    }

    @Test func `of two names that fold alike the first counts`() {
        let schema = ViewSchema(
            name: "V",
            template: .file("v.html"),
            properties: [.state("itemID"), .state("itemId")],
            handlers: []
        )
        #expect(schema.propertyIndex(of: "item_id") == 0)
    }

    @Test func `two classes of one name are told apart`() {
        enum Other {
            final class ProbeView: LiveView {
                static let _schema = ViewSchema(
                    name: "ProbeView",
                    template: .file("v.html"),
                    properties: [],
                    handlers: []
                )
                let _storage = ViewStorage()
                func _value(at index: Int) -> Value { .none }
                func _encodeState(_ index: Int, into encoder: inout StateEncoder) throws {}
                func _restoreState(_ index: Int, from decoder: inout StateDecoder) throws {}
                func _handle(_ index: Int, _ parameters: inout EventParameters) async throws {}
                func _mount(_ request: Request, _ parameters: RouteParameters) async throws {}
            }
        }
        let registry = ViewRegistry()
        #expect(registry.register(ProbeView.self) && registry.register(ProbeView.self))
        #expect(!registry.register(Other.ProbeView.self))
        #expect(registry.factory(named: "ProbeView")?() is ProbeView)
        #expect(registry.factory(named: "None") == nil)
    }
}
