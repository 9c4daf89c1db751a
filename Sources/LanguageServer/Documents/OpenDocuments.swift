internal import Djust

/// The files that are open in the editor, with what they hold there.
struct OpenDocuments {
    /// What the files hold, by path.
    private(set) var texts: [String: [UInt8]] = [:]

    /// Takes a file that has been opened.
    mutating func open(_ path: String, _ text: String) { texts[path] = Array(text.utf8) }

    /// Forgets a file that has been closed: what is on disk counts again.
    mutating func close(_ path: String) { texts[path] = nil }

    /// Applies changes in order; one without a range is the whole text.
    mutating func change(_ path: String, _ changes: [Value]) {
        guard var bytes = texts[path] else { return }
        for change in changes {
            let text = Array((change.at("text")?.asText ?? "").utf8)
            guard let start = EditorPosition(change.at("range", "start")),
                let end = EditorPosition(change.at("range", "end"))
            else {
                bytes = text
                continue
            }
            let source = SourceText(name: path, bytes: bytes)
            let (first, last) = (start.offset(in: source), end.offset(in: source))
            bytes.replaceSubrange(min(first, last)..<max(first, last), with: text)
        }
        texts[path] = bytes
    }
}
