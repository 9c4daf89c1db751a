import Djust
import Testing

struct ConditionTests {
    private static let variables: [String: Value] = [
        "yes": .bool(true), "no": .bool(false), "zero": .int(0), "two": .int(2), "half": .double(0.5),
        "text": .string("abc"), "empty": .string(""), "list": .list([.int(1), .string("b")]), "nothing": .none,
        "table": .object(ValueObject([("k", .int(1))])),
    ]

    @Test(arguments: [
        "yes", "not no", "not missing", "two", "half", "text", "list", "table", "not zero", "not empty", "not nothing",
        "yes or no and no", "yes or missing.x", "not no and not no", "two == 2", "two == 2.0", "yes == 1", "two != 3",
        "two >= 2", "two > 1.5", "half < 1", "text == 'abc'", "text > 'abb'", "'b' in list", "1.0 in list",
        "'bc' in text", "'k' in table", "'x' not in list", "'' in text", "nothing is None", "missing is None",
        "yes is True", "two is not None", "not two == 3", "list|length == 2", "two|add:1 == 3", "missing == None",
        "list|first == 1", "yes and two in list or text", "not 'abc' in list", "no == no == True",
    ])
    func `is true`(_ condition: String) throws {
        #expect(try render(condition) == "T")
    }

    @Test(arguments: [
        "no", "not yes", "missing", "yes and no", "no or zero", "text < two", "text > two", "two in two",
        "two not in two",
        "not yes or no", "two is None", "list == text", "two|add:missing", "two|divisibleby:0 or no", "nothing < 1",
        "list < text", "yes is 1",
    ])
    func `is false`(_ condition: String) throws {
        #expect(try render(condition) == "F")
    }

    private func render(_ condition: String) throws -> String {
        try TemplateTesting().render("{% if \(condition) %}T{% else %}F{% endif %}", Self.variables)
    }

    @Test(arguments: [
        ("", "the condition is missing"),
        ("a ==", "a value is missing behind `==`"),
        ("and a", "a value is missing before `and`"),
        ("a b", "`b` stands where `and`, `or` or a comparison is expected"),
        ("a = b", "`=` is no operator of the template language"),
        ("a && b", "`&&` is no operator of the template language"),
        ("not", "a value is missing behind `not`"),
        ("a not b", "`not` cannot stand here"),
    ])
    func `says what is wrong`(condition: String, message: String) {
        #expect(TemplateTesting().errors(in: "{% if \(condition) %}{% endif %}").contains("error: \(message) ["))
    }

    @Test func `a condition of very many words is refused`() {
        let condition = Array(repeating: "a", count: 1000).joined(separator: " or ")
        #expect(TemplateTesting().errors(in: "{% if \(condition) %}{% endif %}").contains("[DJT-013]"))
    }

    @Test func `visits every variable`() throws {
        let parsed = TemplateParser.parse(
            SourceText(name: "t", "{% if a.b|default:c > 1 and not d in 'x' %}{% endif %}")
        )
        guard case .ifTag(let node)? = parsed.nodes.first, let condition = node.branches.first?.condition else {
            Issue.record("no condition")
            return
        }
        var names: [String] = []
        condition.visitVariables { names.append($0.head.name) }
        #expect(names == ["a", "c", "d"])
    }
}
