import Djust

/// The block tags of `custom`.
enum CustomBlockTags {
    static var words: [any TemplateWord] { markup + withParameters + withManyArguments }

    @TemplateLibraryBuilder private static var markup: [any TemplateWord] {
        SimpleBlockTag("div", TagParameter("id", default: "test")) { (content: Markup, id: String) -> Markup in
            "<div id='\(id)'>\(content)</div>"
        }
        SimpleBlockTag("div_custom_end", end: "divend") { (content: Markup) -> Markup in "<div>\(content)</div>" }
        SimpleBlockTag("escape_naive_block", .context) { (content: Markup, context: TagContext) in
            "Hello \(context.givenName.text): \(content.html)!"
        }
        SimpleBlockTag("escape_explicit_block", .context) { (content: Markup, context: TagContext) -> Markup in
            "Hello \(context.givenName): \(content.html)!"
        }
        SimpleBlockTag("escape_format_html_block", .context) { (content: Markup, context: TagContext) -> Markup in
            "Hello \(context.givenName): \(content)!"
        }
    }

    @TemplateLibraryBuilder private static var withParameters: [any TemplateWord] {
        SimpleBlockTag("one_param_block", TagParameter<Value>("arg")) { (content: Markup, arg: Value) in
            ExpectedResult.text("one_param_block", content: content, [arg])
        }
        SimpleBlockTag("explicit_no_context_block", TagParameter<Value>("arg")) { (content: Markup, arg: Value) in
            ExpectedResult.text("explicit_no_context_block", content: content, [arg])
        }
        SimpleBlockTag("simple_two_params_block", TagParameter<Value>("one"), TagParameter<Value>("two")) {
            (content: Markup, one: Value, two: Value) in
            ExpectedResult.text("simple_two_params_block", content: content, [one, two])
        }
        SimpleBlockTag("simple_keyword_only_param_block", TagParameter<Value>.keyword("kwarg")) {
            (content: Markup, kwarg: Value) in
            ExpectedResult.text("simple_keyword_only_param_block", content: content, [kwarg])
        }
        SimpleBlockTag("simple_keyword_only_default_block", TagParameter<Value>.keyword("kwarg", default: 42)) {
            (content: Markup, kwarg: Value) in
            ExpectedResult.text("simple_keyword_only_default_block", content: content, [kwarg])
        }
    }

    @TemplateLibraryBuilder private static var withManyArguments: [any TemplateWord] {
        SimpleBlockTag(
            "simple_one_default_block",
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi")
        ) { (content: Markup, one: Value, two: Value) in
            ExpectedResult.text("simple_one_default_block", content: content, [one, two])
        }
        SimpleBlockTag(
            "simple_unlimited_args_block",
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi"),
            .rest("args")
        ) { (content: Markup, one: Value, two: Value, rest: [Value]) in
            ExpectedResult.text("simple_unlimited_args_block", content: content, [one, two] + rest)
        }
        SimpleBlockTag("simple_only_unlimited_args_block", .rest("args")) { (content: Markup, rest: [Value]) in
            ExpectedResult.text("simple_only_unlimited_args_block", content: content, rest)
        }
        SimpleBlockTag(
            "simple_unlimited_args_kwargs_block",
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi"),
            .rest("args"),
            .keywords("kwargs")
        ) { (content: Markup, one: Value, two: Value, rest: [Value], keywords: CustomLibrary.Keywords) in
            ExpectedResult.text("simple_unlimited_args_kwargs_block", content: content, [one, two] + rest, keywords)
        }
    }
}
