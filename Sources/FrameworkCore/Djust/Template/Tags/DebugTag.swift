/// `{% debug %}`: the names that can be seen here and their values, while a developer watches; otherwise nothing.
enum DebugTag: Tag {
    static let name = "debug"

    static func parse(_ tag: TagToken, with parser: inout TemplateParser) -> TemplateNode? {
        // Arguments are of no use, but Django takes them.
        .output(OutputNode(span: tag.span, tag: DebugOutput()))
    }
}

/// Writes names and values as a dictionary.
struct DebugOutput: OutputTag {
    var isPure: Bool { false }

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        guard context.environment.isDebug else { return }
        output.append(escaped: Value.object(ValueObject(context.visibleVariables())).representation)
    }
}
