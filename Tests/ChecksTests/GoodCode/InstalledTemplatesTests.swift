import Checks
import Foundation
import Testing

/// The templates of Django and of djust, of which everything that is said has to be true.
///
/// `make setup` installs both packages; without them nothing is tested.
@Suite struct `Templates of others` {
    @Test(.enabled(if: installed != nil)) func `have only the mistakes that are listed`() throws {
        let folder = try #require(Self.installed)
        let empty = try EmptyFolder()
        var options = CheckOptions(root: empty.path)
        for package in ["django", "djust"] { Self.read(folder.appending(path: package), into: &options.overlay) }
        #expect(options.overlay.count > 240)
        options.overlay["Sources/App/Libraries.swift"] = Array(Self.declarations.utf8)
        let report = try CheckRunner(options).run()
        var found: [String: Int] = [:]
        for finding in report.findings { found["\(finding.rule) \(finding.path)", default: 0] += 1 }
        #expect(found == Dictionary(uniqueKeysWithValues: Self.accepted.map { ("\($0.rule) \($0.path)", $0.count) }))
    }

    /// What is found, and right.
    private struct Accepted {
        let rule: String
        let path: String
        let count: Int
        let reason: String

        init(_ rule: String, _ path: String, _ count: Int, _ reason: String) {
            self.rule = rule
            self.path = "templates/\(path)"
            self.count = count
            self.reason = reason
        }
    }

    private static let accepted = [
        Accepted("C010", "djust_admin/base.html", 1, "the Tailwind script of the content network is for trying out"),
        Accepted("C010", "djust_admin/login.html", 1, "the same"),
        Accepted("C010", "djust_admin/logout.html", 1, "the same"),
        Accepted("E002", "djust_admin/base.html", 2, "`concat` is of a library that is not loaded"),
        Accepted("E002", "djust_admin/model_detail.html", 1, "the same"),
        Accepted("E002", "djust_admin/model_list.html", 1, "the same"),
        Accepted("T015", "djust_admin/base.html", 1, "the old name of dj-root"),
        Accepted("T015", "djust_admin/login.html", 1, "the same"),
        Accepted("T019", "djust/pwa/offline_banner.html", 1, "dj-offline does nothing, as the template's comment says"),
        Accepted("Y003", "djust_components/gallery/_base.html", 2, "the labels beside the fields name none of them"),
        Accepted("Y003", "djust_components/gallery/index.html", 1, "a search field with nothing but a placeholder"),
        Accepted("Y003", "djust_theming/gallery/editor.html", 36, "the labels beside the fields name none of them"),
        Accepted("Y003", "technical_500.html", 1, "a text area without a label"),
    ]

    /// A library that is written in Python: the words that the templates use.
    private struct Library {
        let name: String
        var tags: [String] = []
        var blocks: [String] = []
        var filters: [String] = []
    }

    private static let libraries = [
        Library(
            name: "admin_list",
            tags: [
                "admin_actions", "admin_list_filter", "change_list_object_tools", "date_hierarchy", "pagination",
                "paginator_number", "result_list", "search_form",
            ]
        ),
        Library(
            name: "admin_modify",
            tags: ["change_form_object_tools", "prepopulated_fields_js", "submit_row"],
            filters: ["cell_count"]
        ),
        Library(name: "admin_urls", tags: ["add_preserved_filters"], filters: ["admin_urlname", "admin_urlquote"]),
        Library(name: "djust_admin_tags", filters: ["concat"]),
        Library(
            name: "djust_components",
            tags: ["empty_state", "kbd", "table_of_contents", "toggle_group"],
            blocks: ["card"]
        ),
        Library(name: "log", tags: ["get_admin_log"]),
        Library(
            name: "theme_components",
            tags: [
                "alert", "avatar", "badge", "breadcrumb", "button", "card", "checkbox", "dropdown", "input", "modal",
                "nav", "nav_group", "nav_item", "pagination", "progress", "radio", "select", "sidebar_nav", "skeleton",
                "table", "tabs", "textarea", "toast", "tooltip",
            ].map { "theme_\($0)" }
        ),
        Library(name: "theme_form_tags", tags: ["get_css_prefix"]),
        Library(
            name: "theme_tags",
            tags: ["component_thumbnail", "theme_asset_version", "theme_head", "theme_switcher"]
        ),
    ]

    /// The libraries as an app would declare them, with tags that take whatever they are given.
    private static var declarations: String {
        let anything = "TagParameter<[Value]>.rest(\"values\"), .keywords(\"options\")"
        return libraries.map { library in
            let words =
                library.tags.map { "SimpleTag(\"\($0)\", \(anything)) { _, _ in \"\" }" }
                + library.blocks.map { "SimpleBlockTag(\"\($0)\", \(anything)) { content, _, _ in content }" }
                + library.filters.map { "TemplateFilter(\"\($0)\") { (value: Value) in value }" }
            return "let \(library.name) = TemplateLibrary(\"\(library.name)\") {\n\(words.joined(separator: "\n"))\n}\n"
        }.joined()
    }

    /// The folder of the installed Python packages; nil where one of the two is missing.
    private static let installed: URL? = {
        let root = Golden.root.deletingLastPathComponent().deletingLastPathComponent().appending(path: ".venv/lib")
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return versions.map { root.appending(path: "\($0)/site-packages") }.first { folder in
            ["django", "djust"].allSatisfy {
                FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
            }
        }
    }()

    /// Puts every file below a folder `templates` of a package beside the others, as one app has them.
    private static func read(_ package: URL, into texts: inout [String: [UInt8]]) {
        let files = FileManager.default.enumerator(atPath: package.path)
        while let path = files?.nextObject() as? String {
            let folders = path.split(separator: "/")
            guard let index = folders.dropLast().firstIndex(of: "templates"),
                let data = try? Data(contentsOf: package.appending(path: path))
            else { continue }
            texts["templates/" + folders[(index + 1)...].joined(separator: "/")] = Array(data)
        }
    }
}
