import Djust
import Synchronization
import Testing

/// A page goes on to a sink in pieces while it is rendered.
struct StreamingTests {
    /// What a sink has seen.
    private final class Pieces: Sendable {
        let sizes = Mutex<[Int]>([])
        let text = Mutex("")

        func take(_ bytes: UnsafeBufferPointer<UInt8>) {
            sizes.withLock { $0.append(bytes.count) }
            text.withLock { $0 += String(decoding: bytes, as: UTF8.self) }
        }
    }

    private struct Full: Error {}

    private static let page = """
        <ul>{% for n in numbers %}<li class="{% cycle 'odd' 'even' %}">{{ n }}</li>
        {% ifchanged n %}.{% endifchanged %}{% endfor %}</ul>
        """

    private func context(_ count: Int) -> RenderContext {
        RenderContext(
            root: VariableTable(["numbers": .sequence(ValueSequence(rangeFrom: 0, to: count))])
        )
    }

    private func template() throws -> Template {
        try TemplateTesting().engine.compile(SourceText(name: "page.html", Self.page))
    }

    @Test func comesInPiecesThatAreTheWholePage() throws {
        let pieces = Pieces()
        var streamed = context(20_000)
        try template().render(in: &streamed) { pieces.take($0) }
        var whole = context(20_000)
        #expect(try template().render(in: &whole).text == pieces.text.withLock(\.self))
        let sizes = pieces.sizes.withLock(\.self)
        #expect(sizes.count > 5)
        #expect(sizes.allSatisfy { $0 < OutputBuffer.chunk + 100 })
    }

    @Test func stopsWhenTheSinkFails() throws {
        let pieces = Pieces()
        var context = context(20_000)
        #expect(throws: Full.self) {
            try template().render(in: &context) { bytes in
                if pieces.sizes.withLock(\.count) == 2 { throw Full() }
                pieces.take(bytes)
            }
        }
        #expect(pieces.sizes.withLock(\.count) == 2)
    }
}
