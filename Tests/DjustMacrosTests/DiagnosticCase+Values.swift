// MARK: - Mistakes with @TemplateValue

extension DiagnosticCase {
    static let values: [DiagnosticCase] = [
        DiagnosticCase(
            source: "@TemplateValue\nclass NAME: @unchecked Sendable {\nvar x = 1\n}",
            place: "2:1",
            message: "@TemplateValue goes before a final class, because a template looks up the members that this "
                + "declaration has and no others; write 'final class NAME'."
        ),
        DiagnosticCase(
            source: "@TemplateValue\nactor NAME {\nvar x = 1\n}",
            place: "2:1",
            message: "A template cannot wait for the actor 'NAME'; mark a structure with what the page shows of it."
        ),
        DiagnosticCase(
            source: "@TemplateValue struct NAME {\nvar isOpen = true\nvar is_open: Bool { isOpen }\n}",
            place: "3:5",
            message: "A template cannot tell 'is_open' from 'isOpen', because case, '_' and '-' do not count; "
                + "give one another name, or make it private."
        ),
        DiagnosticCase(
            source: "enum NAME {\n@TemplateValue private struct Inner {\nvar a = 1\n}\n}",
            place: "2:16",
            message: "'Inner' is private inside another type, where the macro's extension cannot name it; "
                + "write 'fileprivate'."
        ),
        DiagnosticCase(
            source: "enum Outer2 {\nprivate enum NAME {\n@TemplateValue struct Inner {\nvar a = 1\n}\n}\n}",
            place: "3:16",
            message: "'NAME' is private inside another type, where the macro's extension cannot name it; "
                + "write 'fileprivate'."
        ),
        DiagnosticCase(
            source: "@TemplateValue struct NAME {\n#if DEBUG\nvar a = 1\n#endif\n}",
            place: "3:5",
            message: "'a' stands inside '#if', and a template has to be able to count on it; "
                + "move it out, or make it private."
        ),
        DiagnosticCase(
            source: "@TemplateValue(excluding: \"is_open\") struct NAME {\nvar isOpen = true\n}",
            place: "1:27",
            message: "'NAME' has no property 'is_open'; did you mean 'isOpen'?"
        ),
        DiagnosticCase(
            source: "@TemplateValue(excluding: \"a\", \"b\") struct NAME {\nvar a = 1\nprivate var b = 1\n}",
            place: "1:32",
            message: "A template does not see 'b' anyway; remove it here."
        ),
        DiagnosticCase(
            source: "let n = 1\n@TemplateValue(excluding: \"\\(n)\") struct NAME {\nvar a = 1\n}",
            place: "2:27",
            message: "The name of an excluded property has to be a string literal."
        ),
        DiagnosticCase(
            source: "@TemplateValue(excluding: \"a\") enum NAME {\ncase a\n}",
            place: "1:27",
            message: "A template sees an enum as one value, so there is nothing to exclude."
        ),
    ]
}
