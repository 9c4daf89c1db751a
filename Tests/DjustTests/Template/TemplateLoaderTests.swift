import Djust
import Foundation
import Testing

struct TemplateLoaderTests {
    /// A directory for one test, removed with it.
    private final class Directory {
        let path: String

        init() throws {
            path = NSTemporaryDirectory() + "djust-templates-" + UUID().uuidString
            try FileManager.default.createDirectory(atPath: path + "/t/sub", withIntermediateDirectories: true)
        }

        func write(_ name: String, _ text: String) throws {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    @Test func `reads files below the directories, the first directory first`() throws {
        let directory = try Directory()
        try directory.write("t/a.html", "one")
        try directory.write("t/sub/a.html", "two")
        try directory.write("t/sub/b.html", "three")
        let loader = DirectoryTemplateLoader([directory.path + "/t", directory.path + "/t/sub"])
        #expect(try loader.load("a.html").map { String(decoding: $0.bytes, as: UTF8.self) } == "one")
        #expect(try loader.load("b.html").map { String(decoding: $0.bytes, as: UTF8.self) } == "three")
        #expect(try loader.load("c.html") == nil)
        #expect(try loader.load("sub") == nil)
        #expect(loader.names() == ["a.html", "b.html", "sub/a.html", "sub/b.html"])
    }

    @Test(arguments: [
        "../secret", "/etc/passwd", "sub/../../secret", "", "./a.html", "a//b", "link.html", "linked/secret",
    ])
    func `a name never leads out`(name: String) throws {
        let directory = try Directory()
        try directory.write("secret", "secret")
        try directory.write("t/a.html", "a")
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: directory.path + "/t/link.html",
            withDestinationPath: directory.path + "/secret"
        )
        try files.createSymbolicLink(atPath: directory.path + "/t/linked", withDestinationPath: directory.path)
        let loader = DirectoryTemplateLoader([directory.path + "/t"])
        #expect(throws: TemplateLoadFailure.outside(name: name)) { try loader.load(name) }
    }

    @Test func `a changed file is read again, with everything made of it`() throws {
        let directory = try Directory()
        try directory.write("t/base.html", "1{% block b %}{% endblock %}")
        try directory.write("t/page.html", "{% extends 'base.html' %}{% block b %}p{% endblock %}")
        try directory.write("t/other.html", "o")
        let engine = TemplateEngine(loader: DirectoryTemplateLoader([directory.path + "/t"]))
        func render(_ name: String) throws -> String {
            var context = RenderContext(root: VariableTable())
            return try engine.template(named: name).render(in: &context).text
        }
        #expect(try render("page.html") == "1p")
        #expect(try render("other.html") == "o")
        try directory.write("t/base.html", "2{% block b %}{% endblock %}")
        #expect(try render("page.html") == "1p")
        #expect(engine.invalidate(path: directory.path + "/t/base.html") == ["page.html"])
        #expect(try render("page.html") == "2p")
        #expect(engine.invalidate(path: "/somewhere/else.html") == [])
    }

    @Test func `an include that was missing is found once it is there`() throws {
        let directory = try Directory()
        try directory.write("t/page.html", "{% if x %}{% include 'part.html' %}{% endif %}")
        let engine = TemplateEngine(loader: DirectoryTemplateLoader([directory.path + "/t"]))
        #expect(try engine.template(named: "page.html").warnings.count == 1)
        try directory.write("t/part.html", "part")
        #expect(engine.invalidate(path: directory.path + "/t/part.html") == ["page.html"])
        #expect(try engine.template(named: "page.html").warnings.isEmpty)
    }

    @Test func `suggests the name that was meant`() {
        let engine = TemplateEngine(loader: MemoryTemplateLoader(["counter.html": ""]))
        let error = #expect(throws: TemplateError.self) { try engine.template(named: "conter.html") }
        #expect(error?.diagnostics.first?.hint == "did you mean `counter.html`?")
    }
}
