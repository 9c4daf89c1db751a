/// `{% regroup people by country as groups %}`: runs of items with an equal value, each with its `grouper` and its `list`.
enum RegroupTag: Tag {
    static let name = "regroup"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        let arguments = tag.arguments
        guard arguments.count == 5, arguments[1].text == "by", arguments[3].text == "as" else {
            parser.report(
                Diagnostic(
                    .tagArguments,
                    "`regroup` takes a list, `by`, what to group by, `as` and a name",
                    hint: "`{% regroup people by country as groups %}`",
                    at: arguments.isEmpty ? tag.span : tag.argumentsSpan
                )
            )
            return nil
        }
        let symbol = Symbol(arguments[4].text)
        let output = RegroupOutput(
            source: parser.expression(arguments[0]),
            grouper: parser.expression(arguments[2], memberOf: symbol),
            symbol: symbol
        )
        return .output(OutputNode(span: tag.span, tag: output))
    }
}

/// Groups items and names the groups; writes nothing.
struct RegroupOutput: OutputTag {
    /// What is grouped.
    let source: FilterExpression
    /// What items are grouped by: a member of the name, which stands for each item in turn.
    let grouper: FilterExpression
    /// The name that the groups get.
    let symbol: Symbol

    var expressions: [FilterExpression] { [source, grouper] }
    var definitions: [Symbol] { [symbol] }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        let value = try source.evaluateOrNone(in: &context)
        guard let items = value.iterated else {
            throw TemplateError(
                Diagnostic(
                    .notIterable,
                    "`\(source.text)` is \(value.kind), which `{% regroup %}` cannot go through",
                    hint: "give it a list",
                    at: source.span
                )
            )
        }
        var groups: [(grouper: Value, items: [Value])] = []
        for item in items {
            let mark = context.mark
            context.define(symbol, item)
            let key = try grouper.evaluateOrNone(in: &context)
            context.leave(mark)
            if let last = groups.last, last.grouper.equals(key) {
                groups[groups.count - 1].items.append(item)
            } else {
                groups.append((key, [item]))
            }
        }
        context.define(symbol, .list(groups.map { .structure(ItemGroup(grouper: $0.grouper, list: $0.items)) }))
    }
}

/// A run of items with an equal value, as `{% regroup %}` gives it; it can be taken apart into both.
final class ItemGroup: ValueStructure {
    private let grouper: Value
    private let list: [Value]

    /// Makes a group.
    init(grouper: Value, list: [Value]) {
        self.grouper = grouper
        self.list = list
    }

    var items: [Value]? { [grouper, .list(list)] }
    var memberNames: [String] { ["grouper", "list"] }

    func member(_ name: MemberName) -> Value? {
        switch name.text {
        case "grouper": grouper
        case "list": .list(list)
        default: nil
        }
    }

    var text: String {
        "GroupedResult(grouper=\(grouper.representation), list=\(Value.list(list).representation))"
    }
}
