import Djust
import TestSupport
import Testing

struct RoutePatternTests {
    private static func match(_ pattern: String, _ path: String) throws -> [String: String]? {
        try RoutePattern(pattern).match(Array(path.utf8))?.all
    }

    @Test(
        arguments: [
            ("/", "/", [:]), ("", "/", [:]), ("/", "/x", nil), ("/about/", "/about/", [:]), ("about/", "/about/", [:]),
            ("/about/", "/about", nil), ("/about/", "/about//", nil), ("/about/", "", nil),
            ("/<int:id>/", "/12/", ["id": "12"]), ("/<int:id>/", "/-1/", nil), ("/<int:id>/", "/1a/", nil),
            ("/<int:id>/", "//", nil), ("/<int:id>/", "/99999999999999999999/", ["id": "99999999999999999999"]),
            ("/<name>/", "/a b/", ["name": "a b"]), ("/<name>/", "/a/b/", nil), ("/<str:name>", "/é", ["name": "é"]),
            ("/<slug:s>/", "/a-b_1/", ["s": "a-b_1"]), ("/<slug:s>/", "/a.b/", nil),
            ("/<uuid:u>/", "/00000000-0000-0000-0000-000000000000/", ["u": "00000000-0000-0000-0000-000000000000"]),
            ("/<uuid:u>/", "/0/", nil),
            ("/<path:p>", "/a/b/c", ["p": "a/b/c"]), ("/<path:p>", "/", nil), ("/<path:p>/edit/", "/a/edit/edit/", ["p": "a/edit"]),
            ("/<slug:a>-<int:b>/", "/foo-bar-3/", ["a": "foo-bar", "b": "3"]), ("/<int:a>-<int:b>", "/1-2", ["a": "1", "b": "2"]),
            ("/<str:a><int:b>", "/x12", ["a": "x1", "b": "2"]), ("/<path:a>/x/<path:b>", "/1/x/2/x/3", ["a": "1/x/2", "b": "3"]),
            ("/<int:a>/<int:b>/", "/1/x/", nil), ("/a<int:x>a/", "/a/", nil),
        ] as [(String, String, [String: String]?)]
    ) func `a pattern matches a path`(pattern: String, path: String, expected: [String: String]?) throws {
        #expect(try Self.match(pattern, path) == expected)
    }

    @Test(arguments: [
        ("/<int:id/", "'/<int:id/' has a '<' without a '>'"),
        ("/<ind:id>/", "'/<ind:id>/' uses an unknown converter 'ind'; did you mean 'int'?"),
        ("/<number:id>/", "'/<number:id>/' uses an unknown converter 'number'; there are str, int, slug, uuid and path"),
        ("/<id>/<id>/", "'/<id>/<id>/' has two places named 'id'"),
        ("/<>/", "'/<>/' has a place without a name, such as <str:id>; a name has letters, digits and '_'"),
        ("/<int:>/", "'/<int:>/' has a place without a name, such as <int:id>; a name has letters, digits and '_'"),
        ("/<int:a:b>/", "'/<int:a:b>/' has a place without a name, such as <int:id>; a name has letters, digits and '_'"),
        ("/<a<b>/", "'/<a<b>/' has a place without a name, such as <str:id>; a name has letters, digits and '_'"),
    ]) func `a pattern that cannot be used says why`(pattern: String, expected: String) {
        #expect(throws: RoutePattern.Malformed.self) { try RoutePattern(pattern) }
        do { _ = try RoutePattern(pattern) } catch { #expect(error.description == expected) }
    }

    @Test(arguments: [
        (["id": "12"], "/items/12/"), (["id": "x"], "'x' is no <int:id> of '/items/<int:id>/'"),
        ([:], "'/items/<int:id>/' needs 'id'"), (["id": "1", "idd": "2"], "'/items/<int:id>/' has no 'idd'; did you mean 'id'?"),
        (["id": ""], "'' is no <int:id> of '/items/<int:id>/'"),
    ]) func `a path is made of parameters, or it is said why not`(values: [String: String], expected: String) throws {
        let pattern = try RoutePattern("/items/<int:id>/")
        let result: String
        do { result = try pattern.path(with: values) } catch { result = error.description }
        #expect(result == expected)
    }

    @Test func `what a path cannot hold is percent-encoded`() throws {
        #expect(try RoutePattern("/straße 100%/<name>").path(with: ["name": "a b?#é%2F"]) == "/stra%C3%9Fe%20100%25/a%20b%3F%23%C3%A9%252F")
    }

    /// Reversing and then matching gives the parameters, or reversing has refused them.
    @Test func `a path that was made is read as it was meant`() throws {
        var random = SeededGenerator(seed: 11)
        let pieces = ["<str:%>", "<int:%>", "<slug:%>", "<path:%>", "/", "-", "x", "/é/", "%"]
        let letters = ["a", "7", "-", "_", "/", "x", "é", " ", "%", "..", "?"]
        var count = 0
        for _ in 0..<3000 {
            var text = "/"
            for index in 0..<Int.random(in: 1...5, using: &random) {
                text += (pieces.randomElement(using: &random) ?? "").replacing("%>", with: "p\(index)>")
            }
            let pattern = try RoutePattern(text)
            var values: [String: String] = [:]
            for name in pattern.parameterNames {
                values[name] = (0..<Int.random(in: 1...4, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
            }
            guard let path = try? pattern.path(with: values) else { continue }
            count += 1
            // As a server reads it.
            let request = Request(.get, path)
            if !values.values.contains(where: { $0.contains("%") }) {
                #expect(pattern.match(Array(request.path.utf8))?.all == values, "\(text) \(path)")
            }
        }
        #expect(count > 300)
    }

    @Test func `a hostile path costs no more than its length`() throws {
        let pattern = try RoutePattern("/<path:a>/<path:b>/<path:c>/<path:d>/end")
        let path = Array(String(repeating: "/", count: 8000).utf8)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(pattern.match(path) == nil) }
        let long = clock.measure { #expect(pattern.match(path + Array("end!".utf8)) == nil) }
        #expect(time < .seconds(1) && long < .seconds(1))
        #expect(pattern.match(path + Array("end".utf8)) != nil)
    }
}
