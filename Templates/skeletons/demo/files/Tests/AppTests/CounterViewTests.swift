import Djust
import Testing

@testable import App

/// Mounts the view without a browser, sends it events, and looks at its state and its HTML.
struct CounterViewTests {
    @Test func `a click counts`() async throws {
        let page = try await LiveViewTest.mount(CounterView.self)
        #expect(page.html.contains("Nothing counted yet."))

        try await page.send("increment")
        try await page.send("increment", ["by": 5])

        #expect(page.view.count == 6)
        #expect(page.html.contains("Counted to 6, an even number."))
    }

    @Test func `an amount that does not fit stops at the limit`() async throws {
        let page = try await LiveViewTest.mount(CounterView.self)
        try await page.send("increment", ["by": .int(.max)])
        try await page.send("increment")
        #expect(page.view.count == .max)
    }

    @Test func `what is typed is shown, and is never markup`() async throws {
        let page = try await LiveViewTest.mount(CounterView.self)
        try await page.send("rename", ["value": "<b>Ada</b>"])
        #expect(page.html.contains("Hello, &lt;b&gt;Ada&lt;/b&gt;!"))
    }
}
