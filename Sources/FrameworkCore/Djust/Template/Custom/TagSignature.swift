/// The parameters of a tag, and how arguments are given to them when a template is compiled.
package struct TagSignature: Sendable {
    /// The tag's name.
    let tag: String
    /// The parameters in order.
    let rules: [TagParameterRule]

    /// The tag as a template writes it, for messages: `{% shout text [times] %}`.
    var usage: String {
        let words = rules.compactMap { rule -> String? in
            switch rule.kind {
            case .context: return nil
            case .rest: return "[\(rule.name)…]"
            case .keywords: return "[name=value…]"
            case .positional: return rule.isRequired ? rule.name : "[\(rule.name)]"
            case .keyword: return rule.isRequired ? "\(rule.name)=…" : "[\(rule.name)=…]"
            }
        }
        return "{% " + ([tag] + words).joined(separator: " ") + " %}"
    }

    /// Takes the parameters of a tag.
    package init(tag: String, rules: [TagParameterRule]) {
        self.tag = tag
        self.rules = rules
    }

    private var hasRest: Bool { rules.contains { $0.kind == .rest } }
    private var hasKeywords: Bool { rules.contains { $0.kind == .keywords } }

    /// Gives the arguments of a tag to the parameters; what does not fit is reported.
    package func bind(
        _ arguments: ArraySlice<SourceSpan>,
        of tag: TagToken,
        _ parser: inout TemplateParser
    ) -> TagArguments {
        var bound = TagArguments(values: Array(repeating: nil, count: rules.count), span: tag.span)
        var places = rules.indices.filter { rules[$0].kind == .positional }[...]
        var names: Set<String> = []
        let before = parser.diagnostics.count
        for argument in arguments {
            if let (name, value) = argument.splitAtEquals() {
                bind(name, parser.expression(value), &names, &bound, &parser)
            } else if !names.isEmpty {
                report("arguments by place stand before those by name", argument, &parser)
            } else if let place = places.popFirst() {
                bound.values[place] = parser.expression(argument)
            } else if hasRest {
                bound.rest.append(parser.expression(argument))
            } else {
                report("`\(self.tag)` takes no argument in this place", argument, &parser)
            }
        }
        // What is missing may be what was written in the wrong place.
        guard parser.diagnostics.count == before else { return bound }
        let missing = rules.indices.filter { rules[$0].isRequired && bound.values[$0] == nil }
        if !missing.isEmpty {
            let names = missing.map { "`\(rules[$0].name)`" }.joined(separator: ", ")
            report("`\(self.tag)` needs \(names)", tag.span, &parser)
        }
        return bound
    }

    private func bind(
        _ name: SourceSpan,
        _ value: FilterExpression,
        _ names: inout Set<String>,
        _ bound: inout TagArguments,
        _ parser: inout TemplateParser
    ) {
        let index = rules.firstIndex { ($0.kind == .positional || $0.kind == .keyword) && $0.name == name.text }
        let isNew = names.insert(name.text).inserted
        if !isNew || index.map({ bound.values[$0] != nil }) ?? false {
            report("`\(name.text)` is given twice", name, &parser)
        } else if let index {
            bound.values[index] = value
        } else if hasKeywords {
            bound.keywords.append((name.text, value))
        } else {
            let nearest = NearestName.of(name.text, among: rules.filter { $0.kind != .context }.map(\.name))
            let hint = nearest.map { "did you mean `\($0)`?" }
            report("`\(tag)` has no parameter `\(name.text)`", name, &parser, hint: hint)
        }
    }

    private func report(
        _ message: String,
        _ span: SourceSpan,
        _ parser: inout TemplateParser,
        hint: String? = nil
    ) {
        parser.report(Diagnostic(.tagArguments, message, hint: hint ?? "`\(usage)`", at: span))
    }
}

/// The arguments that a template gives to the parameters of a tag.
package struct TagArguments: Sendable {
    /// For each parameter its argument, nil where it is left out.
    var values: [FilterExpression?]
    /// Further arguments by place.
    var rest: [FilterExpression] = []
    /// Further arguments by name.
    var keywords: [(name: String, value: FilterExpression)] = []
    /// The tag.
    let span: SourceSpan

    /// All of them.
    package var expressions: [FilterExpression] { values.compactMap(\.self) + rest + keywords.map(\.value) }
}
