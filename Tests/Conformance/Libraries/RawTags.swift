import Djust

/// Tags that read their arguments themselves, and tags that fail: `testtags`, `subpackage.echo`, `bad_tag`, `tag_27584`
/// and `debugtags`.
enum RawTags {
    static let testTags = TemplateLibrary(
        name: "testtags",
        tags: [echo("echo"), echo("other_echo")],
        filters: [Filter("upper", keepsSafe: true) { .string($0.value.text.uppercased()) }]
    )

    static let subpackage = TemplateLibrary("subpackage.echo") {
        SimpleTag("echo2", TagParameter<Value>("arg")) { arg in arg }
    }

    static let badTags = TemplateLibrary(
        name: "bad_tag",
        tags: [
            TagDefinition("badtag") { tag, parser in
                parser.report(Diagnostic(.callFailed, "I am a bad tag", at: tag.span))
                return nil
            },
            throwing("badsimpletag", "I am a bad simpletag"),
        ],
        filters: []
    )

    static let failingBlock = TemplateLibrary(
        name: "tag_27584",
        tags: [
            TagDefinition("badtag", end: "endbadtag") { tag, parser in
                parser.report(Diagnostic(.tagFailed, "error", at: tag.span))
                return nil
            }
        ],
        filters: []
    )

    static let debugTags = TemplateLibrary(name: "debugtags", tags: [throwing("go_boom", "boom")], filters: [])

    /// A tag that writes its arguments as they stand.
    private static func echo(_ name: String) -> TagDefinition {
        TagDefinition(name) { tag, _ in
            let text = tag.arguments.map(\.text).joined(separator: " ")
            return .text(TextNode(span: tag.span, bytes: Array(text.utf8)[...]))
        }
    }

    private static func throwing(_ name: String, _ message: String) -> TagDefinition {
        TagDefinition(name) { tag, _ in .output(OutputNode(span: tag.span, tag: ThrowingOutput(message: message))) }
    }
}

/// Fails when it is rendered.
struct ThrowingOutput: OutputTag {
    let message: String

    func render(into output: inout OutputBuffer, in context: inout RenderContext) throws {
        throw BadTagFailure(message: message)
    }
}
