/// The files of a generated page.
package struct LawTemplate: Sendable {
    /// The files; the first is the page.
    package var files: [(name: String, part: LawPart)]

    /// A root with some content, and other files.
    package init(root: String, files: [String: String] = [:]) {
        let page = LawPart(stringLiteral: "<!doctype html><body><div dj-view=\"V\" dj-root>\(root)</div></body>")
        self.files = [("page.html", page)] + files.map { ($0.key, LawPart(stringLiteral: $0.value)) }
    }

    init(files: [(name: String, part: LawPart)]) { self.files = files }

    /// The texts by name.
    package var texts: [String: String] {
        Dictionary(files.map { ($0.name, $0.part.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// All files, to be read in a report.
    package var listing: String {
        files.map { files.count == 1 ? $0.part.text : "\($0.name): \($0.part.text)" }.joined(separator: "\n")
    }

    /// The templates with one piece less, the large pieces first.
    package var smaller: [LawTemplate] {
        files.indices.flatMap { file in
            [false, true].flatMap { keepsContent in
                (0..<files[file].part.count).map { index in
                    var copy = self
                    copy.files[file].part = files[file].part.removing(index, keepsContent: keepsContent)
                    return copy
                }
            }
        }
    }
}
