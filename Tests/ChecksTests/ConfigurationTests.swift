import Checks
import Djust
import Testing

@Suite struct `The configuration of the check` {
    struct Case: CustomTestStringConvertible {
        let json: String
        let findings: [String]
        var testDescription: String { json }
    }

    static let cases: [Case] = [
        Case(json: #"{}"#, findings: []),
        Case(json: #"{"name": "x", "serve": {"port": 1}, "check": {"ignore": []}}"#, findings: []),
        Case(json: #"{"chekc": {}}"#, findings: [#"1:2 unknown key "chekc" (did you mean "check"?)"#]),
        Case(
            json: #"{"check": {"ignroe": []}}"#,
            findings: [#"1:12 unknown key "ignroe" in "check" (did you mean "ignore"?)"#]
        ),
        Case(
            json: #"{"check": {"colour": 1}}"#,
            findings: [
                #"1:12 unknown key "colour" in "check" (known keys: ignore, suppress_checks, paths, exclude, failLevel, maxWarnings, baseline, v006, v007)"#
            ]
        ),
        Case(
            json: #"{"check": {"ignore": ["T0100"]}}"#,
            findings: [#"1:23 unknown rule "T0100" (did you mean 'T010'?)"#]
        ),
        Case(json: #"{"check": {"ignore": "T010"}}"#, findings: [#"1:22 "ignore" must be an array of strings (-)"#]),
        Case(
            json: #"{"check": {"v007": {"requireCatchAll": 1}}}"#,
            findings: [#"1:40 "requireCatchAll" must be true or false (-)"#]
        ),
        Case(json: #"{"check": {"ignore": ["T", "djust.v006", "click-navigation"]}}"#, findings: []),
        Case(
            json: #"{"check": {"suppress_checks": ["V0O6"]}}"#,
            findings: [#"1:32 unknown rule "V0O6" (did you mean 'V006'?)"#]
        ),
        Case(json: #"{"check": {"paths": {"a/**": {"ignore": ["T010"]}}}}"#, findings: []),
        Case(
            json: #"{"check": {"paths": {"a/**": {"ignroe": []}}}}"#,
            findings: [#"1:31 unknown key "ignroe" in "a/**" (did you mean "ignore"?)"#]
        ),
        Case(json: #"{"check": {"paths": []}}"#, findings: [#"1:21 "paths" must be an object (-)"#]),
        Case(json: #"{"check": {"failLevel": "error", "maxWarnings": 3, "baseline": "b.json"}}"#, findings: []),
        Case(
            json: #"{"check": {"failLevel": "never"}}"#,
            findings: [#"1:25 "failLevel" must be "error", "warning" or "info" (-)"#]
        ),
        Case(
            json: #"{"check": {"maxWarnings": -1}}"#,
            findings: [#"1:27 "maxWarnings" must be a whole number (-)"#]
        ),
        Case(
            json: #"{"check": {"baseline": 1}}"#,
            findings: [#"1:24 "baseline" must be the path of a file (-)"#]
        ),
        Case(json: #"{"check": []}"#, findings: [#"1:11 "check" must be an object (-)"#]),
        Case(json: #"[]"#, findings: ["1:1 djust.json must hold an object (-)"]),
        Case(
            json: #"{"check": {"ignore": ["T010",]}}"#,
            findings: [
                "1:30 djust.json is not valid JSON: expected a JSON value (correct the file; until then the check runs with its defaults)"
            ]
        ),
        Case(
            json: "",
            findings: [
                "1:1 djust.json is not valid JSON: expected a JSON value (correct the file; until then the check runs with its defaults)"
            ]
        ),
        Case(
            json: #"{"a": "\u12"}"#,
            findings: [
                "1:10 djust.json is not valid JSON: expected four hexadecimal digits after \\u (correct the file; until then the check runs with its defaults)"
            ]
        ),
    ]

    @Test(arguments: cases) func `reports what means nothing`(_ row: Case) {
        var findings: [Finding] = []
        _ = CheckConfiguration.read(SourceText(name: "djust.json", row.json), findings: &findings)
        #expect(
            findings.map {
                "\($0.span.start.line):\($0.span.start.column) \($0.message) (\($0.diagnostic.hint ?? "-"))"
            } == row.findings
        )
    }

    @Test func `survives every cut of a document`() {
        let json = Array(
            #"{"check": {"ignore": ["T010", "\u00e9\n"], "v007": {"requireCatchAll": true}, "n": [1, -2.5e3, null]}}"#
                .utf8
        )
        for end in 0..<json.count {
            var findings: [Finding] = []
            _ = CheckConfiguration.read(SourceText(name: "djust.json", bytes: Array(json[..<end])), findings: &findings)
            #expect(!findings.isEmpty)
        }
    }

    @Test func `does not nest without end`() {
        var findings: [Finding] = []
        let deep = String(repeating: "[", count: 100_000)
        _ = CheckConfiguration.read(SourceText(name: "djust.json", deep), findings: &findings)
        #expect(findings.count == 1)
    }

    @Test func `excludes paths`() throws {
        let files = [
            RuleExample.File("Templates/old/a.html", "<a dj-click=\"go\" data-tab=\"a\">x</a>"),
            .init("djust.json", #"{"check": {"exclude": ["Templates/old/**"]}}"#),
        ]
        #expect(try MarkedProject(files).check().findings.isEmpty)
    }

    @Test(arguments: [
        ("legacy/**", "legacy/a/b.html", true), ("legacy/**", "legacy", false), ("legacy", "legacy/a.html", true),
        ("legacy/", "legacy/a.html", true), ("*.html", "a.html", true), ("*.html", "x/a.html", false),
        ("**/*.html", "x/y/a.html", true), ("**/*.html", "a.html", true), ("a?c", "abc/d", true), ("a*z", "abcz", true),
        ("a*z", "abc", false), ("x/**/z", "x/z", true), ("x/**/z", "x/a/b/z/c", true), ("x/**/z", "x/a/b", false),
        ("", "a", false), ("./a", "a", true), ("**", "a", true),
    ])
    func `matches paths`(_ pattern: String, _ path: String, _ matches: Bool) {
        #expect(PathPattern(pattern).matches(path) == matches)
    }

    @Test func `matches in reasonable time`() {
        let pattern = PathPattern(String(repeating: "**/a*a*a*a*b/", count: 20))
        #expect(!pattern.matches(String(repeating: String(repeating: "a", count: 200) + "/", count: 40)))
    }
}
