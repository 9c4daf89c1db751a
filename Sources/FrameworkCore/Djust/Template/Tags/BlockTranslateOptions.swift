/// What stands behind the name of a `blocktranslate`.
struct BlockTranslateOptions {
    /// The names that the text may use besides the page's: `with a=b`.
    private(set) var bindings: [Binding] = []
    /// The number that is spoken of, and its name in the text: `count n=number`.
    private(set) var counter: Binding?
    /// What tells apart equal texts: `context "shop"`.
    private(set) var context: FilterExpression?
    /// Whether line ends with the white space around them count as one space.
    private(set) var isTrimmed = false
    /// The name that the text gets instead of being written: `asvar name`.
    private(set) var symbol: Symbol?

    private static let names = ["asvar", "context", "count", "trimmed", "with"]

    /// Reads the options of a tag; gives what is wrong first.
    mutating func read(_ tag: TagToken, with parser: inout TemplateParser) -> Diagnostic? {
        var rest = tag.arguments[...]
        var seen: Set<String> = []
        while let option = rest.popFirst() {
            let name = option.text
            guard Self.names.contains(name) else {
                let nearest = NearestName.of(name, among: Self.names)
                return Diagnostic(
                    .tagArguments,
                    "`\(tag.name)` has no option `\(name)`",
                    hint: nearest.map { "did you mean `\($0)`?" }
                        ?? "`\(tag.name)` knows " + Self.names.map { "`\($0)`" }.joined(separator: ", "),
                    at: option
                )
            }
            guard seen.insert(name).inserted else {
                return Diagnostic(.tagArguments, "the option `\(name)` is given twice", hint: "remove one", at: option)
            }
            if let hint = take(name, &rest, with: &parser) {
                return Diagnostic(.tagArguments, "what stands behind `\(name)` cannot be used", hint: hint, at: option)
            }
        }
        return nil
    }

    /// Takes the value of an option; gives how it should look when it does not.
    private mutating func take(
        _ name: String,
        _ rest: inout ArraySlice<SourceSpan>,
        with parser: inout TemplateParser
    ) -> String? {
        switch name {
        case "with":
            bindings = parser.namedArguments(&rest, allowsAs: true)
            return bindings.isEmpty ? "`with name=value`" : nil
        case "count":
            let counters = parser.namedArguments(&rest, allowsAs: true)
            counter = counters.first
            return counters.count == 1 ? nil : "give one number and its name: `count n=number`"
        case "context":
            guard let value = rest.popFirst() else { return "`context \"shop\"`" }
            context = parser.expression(value)
        case "asvar":
            guard let value = rest.popFirst() else { return "`asvar name`" }
            symbol = Symbol(value.text)
        default: isTrimmed = true
        }
        return nil
    }
}
