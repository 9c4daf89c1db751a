import Djust

/// `custom`: filters, simple tags and block tags with every kind of parameter.
enum CustomLibrary {
    typealias Keywords = [(name: String, value: Value)]

    static let library = TemplateLibrary("custom") {
        filters
        simpleTags
        simpleTagsWithManyArguments
        escapingTags
        CustomBlockTags.words
        misfits
    }

    @TemplateLibraryBuilder private static var filters: [any TemplateWord] {
        TemplateFilter("trim") { (text: String, count: Int) in String(text.prefix(max(0, count))) }
        TemplateFilter("make_data_div") { (text: String) in Markup(trusted: "<div data-name=\"\(text)\"></div>") }
        TemplateFilter("noop", default: Value.none) { (value: Value, _: Value) in value }
    }

    @TemplateLibraryBuilder private static var simpleTags: [any TemplateWord] {
        SimpleTag("no_params") { "no_params - Expected result" }
        SimpleTag("one_param", TagParameter<Value>("arg")) { arg in ExpectedResult.text("one_param", [arg]) }
        SimpleTag("explicit_no_context", TagParameter<Value>("arg")) { arg in
            ExpectedResult.text("explicit_no_context", [arg])
        }
        SimpleTag("no_params_with_context", .context) { context in
            "no_params_with_context - Expected result (context value: \(context.givenValue))"
        }
        SimpleTag("params_and_context", .context, TagParameter<Value>("arg")) { context, arg in
            ExpectedResult.text("params_and_context", [arg])
                .replacing("result:", with: "result (context value: \(context.givenValue)):")
        }
        SimpleTag("simple_two_params", TagParameter<Value>("one"), TagParameter<Value>("two")) { one, two in
            ExpectedResult.text("simple_two_params", [one, two])
        }
        SimpleTag("simple_keyword_only_param", TagParameter<Value>.keyword("kwarg")) { kwarg in
            ExpectedResult.text("simple_keyword_only_param", [kwarg])
        }
        SimpleTag("simple_keyword_only_default", TagParameter<Value>.keyword("kwarg", default: 42)) { kwarg in
            ExpectedResult.text("simple_keyword_only_default", [kwarg])
        }
        SimpleTag("use_l10n", .context) { context -> String in
            context.render.localization.usesLocalFormats.map { $0 ? "True" : "False" } ?? "None"
        }
        SimpleTag("minusone", TagParameter<Int>("value")) { value in value - 1 }
        SimpleTag("minustwo", TagParameter<Int>("value")) { value in value - 2 }
    }

    @TemplateLibraryBuilder private static var simpleTagsWithManyArguments: [any TemplateWord] {
        SimpleTag("simple_one_default", TagParameter<Value>("one"), TagParameter<Value>("two", default: "hi")) {
            one,
            two in
            ExpectedResult.text("simple_one_default", [one, two])
        }
        SimpleTag(
            "simple_unlimited_args",
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi"),
            .rest("args")
        ) { (one: Value, two: Value, rest: [Value]) in
            ExpectedResult.text("simple_unlimited_args", [one, two] + rest)
        }
        SimpleTag("simple_only_unlimited_args", .rest("args")) { (rest: [Value]) in
            ExpectedResult.text("simple_only_unlimited_args", rest)
        }
        SimpleTag(
            "simple_unlimited_args_kwargs",
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi"),
            .rest("args"),
            .keywords("kwargs")
        ) { (one: Value, two: Value, rest: [Value], keywords: Keywords) in
            ExpectedResult.text("simple_unlimited_args_kwargs", [one, two] + rest, keywords)
        }
    }

    @TemplateLibraryBuilder private static var escapingTags: [any TemplateWord] {
        SimpleTag("escape_naive", .context) { context in "Hello \(context.givenName.text)!" }
        SimpleTag("escape_explicit", .context) { context -> Markup in "Hello \(context.givenName)!" }
        SimpleTag("escape_format_html", .context) { context -> Markup in "Hello \(context.givenName)!" }
    }

    /// Tags that Python lets be written and that no template can use.
    private static var misfits: [any TemplateWord] {
        [
            "simple_tag_without_context_parameter", "simple_tag_takes_context_without_params",
            "simple_block_tag_without_context_parameter", "simple_block_tag_with_context_without_content",
        ]
        .map { MisfitTag(name: $0) }
    }
}

/// A tag whose function does not take what it is given.
struct MisfitTag: TemplateWord {
    let name: String

    var definition: TemplateWordDefinition {
        TemplateWordDefinition(
            tag: TagDefinition(name) { tag, parser in
                parser.report(Diagnostic(.tagArguments, "`\(tag.name)` does not take the context", at: tag.span))
                return nil
            }
        )
    }
}
