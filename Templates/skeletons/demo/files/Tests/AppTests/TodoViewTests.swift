import Djust
import Testing

@testable import App

/// The list as somebody uses it.
struct TodoViewTests {
    @Test func `a task is added, done and deleted`() async throws {
        let page = try await LiveViewTest.mount(TodoView.self)
        page.view.todos = []

        try await page.send("add", ["title": "  buy   milk "])
        #expect(page.view.todos.map(\.title) == ["buy milk"])
        #expect(page.html.contains("One task is left."))

        try await page.send("toggle", ["id": "1"])
        #expect(page.html.contains("All done."))

        try await page.send("delete", ["id": "1"])
        #expect(page.html.contains("Nothing to do."))
    }

    @Test func `an empty title adds nothing`() async throws {
        let page = try await LiveViewTest.mount(TodoView.self)
        let before = page.view.todos.count
        try await page.send("add", ["title": "   "])
        #expect(page.view.todos.count == before)
    }

    @Test func `the search keeps what contains the text`() async throws {
        let page = try await LiveViewTest.mount(TodoView.self)
        try await page.send("search", ["value": "TEMPLATE"])
        #expect(page.view.matches.map(\.id) == [2])
        #expect(!page.html.contains("djust new"))
    }
}
