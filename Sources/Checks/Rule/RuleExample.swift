/// A small project that shows a rule at work.
///
/// It is a test of the rule and a part of its documentation at once.
package struct RuleExample: Sendable {
    /// One file of the project.
    ///
    /// A `↓` stands in front of every byte at which the rule must report.
    package struct File: Sendable {
        /// Where the file stands, relative to the project.
        package var path: String
        /// What is in it, with markers.
        package var text: String
        /// Whether the documentation shows it; scaffolding is left out.
        package var isShown: Bool

        /// Names a file and its text.
        package init(_ path: String, _ text: String, isShown: Bool = true) {
            self.path = path
            self.text = text
            self.isShown = isShown
        }
    }

    /// What the example shows, when that is not plain.
    package var note: String?
    /// The files.
    package var files: [File]
    /// What the first file with a marker says after every fix, unsafe ones included; nil when there is nothing to fix.
    package var fixed: String?

    /// The first file with a marker.
    package var marked: File? { files.first { $0.text.contains("\u{2193}") } }

    /// Takes the files of a whole project.
    package static func project(_ files: [File], note: String? = nil, fixed: String? = nil) -> RuleExample {
        RuleExample(note: note, files: files, fixed: fixed)
    }

    /// Takes a template and puts it behind a view and a route, so that it is a live page.
    ///
    /// `view` gives the view members.
    package static func page(
        _ template: String,
        view: String = "",
        note: String? = nil,
        fixed: String? = nil
    ) -> RuleExample {
        let members = view.isEmpty ? "" : "\n    \(view)\n"
        let shown = !view.isEmpty
        return RuleExample(
            note: note,
            files: [
                File("Templates/page.html", template),
                File(
                    "Sources/App/PageView.swift",
                    "@LiveView(\"page.html\")\nfinal class PageView {\(members)}\n",
                    isShown: shown
                ),
                File("Sources/App/App.swift", app(routing: "PageView"), isShown: false),
            ],
            fixed: fixed
        )
    }

    /// Takes a Swift file that declares `PageView`, and puts a correct template and a route beside it.
    ///
    /// `template` is what stands inside the root element.
    package static func view(
        _ source: String,
        template: String = "",
        note: String? = nil,
        fixed: String? = nil
    ) -> RuleExample {
        let shown = !template.isEmpty
        return RuleExample(
            note: note,
            files: [
                File("Sources/App/PageView.swift", source),
                File("Templates/page.html", "<div dj-view=\"PageView\" dj-root>\(template)</div>\n", isShown: shown),
                File("Sources/App/App.swift", app(routing: "PageView"), isShown: false),
            ],
            fixed: fixed
        )
    }

    private static func app(routing view: String) -> String {
        """
        import Djust

        @main
        struct App: DjustApp {
            var body: some Routes {
                Live("/", \(view).self, name: "page")
            }
        }

        """
    }
}
