import Djust
import Testing

@testable import App

/// Mounts the view without a browser, sends it an event, and looks at its state and its HTML.
struct CounterViewTests {
    @Test func `a click counts`() async throws {
        let page = try await LiveViewTest.mount(CounterView.self)
        try await page.send("increment", ["by": 5])
        #expect(page.view.count == 5)
        #expect(page.html.contains("<output class=\"count\">"))
    }
}
