import Djust

/// An earlier text of a note.
@TemplateValue
struct Revision: Codable, Sendable, Equatable {
    let number: Int
    let words: Int
}

/// A note that is saved while it is written.
@LiveView("note.html")
final class NoteView {
    @State var noteID = ""
    @State var heading = "Untitled"
    @State var text = ""
    @State var revisions: [Revision] = []
    @State var isPinned = false
    @State var isFocused = false

    @Computed var wordCount: Int { text.split(whereSeparator: \.isWhitespace).count }

    func mount(_ request: Request, _ parameters: RouteParameters) {
        noteID = parameters.uuid("note").map { "\($0)" } ?? ""
    }

    @EventHandler
    func changeHeading(value: String = "") { heading = value }

    @EventHandler(.debounce(.milliseconds(400)))
    func changeText(value: String = "") { text = value }

    @EventHandler
    func saveRevision(_ extra: EventParameters) {
        revisions.append(Revision(number: revisions.count + 1, words: wordCount))
    }

    @EventHandler
    func restore(number: Int = 0) { revisions.removeAll { $0.number > number } }

    @EventHandler
    func pin(pinned: Bool = false) { isPinned = pinned }

    @EventHandler
    func enter(_ extra: EventParameters) { isFocused = true }

    @EventHandler
    func leave(_ extra: EventParameters) { isFocused = false }
}
