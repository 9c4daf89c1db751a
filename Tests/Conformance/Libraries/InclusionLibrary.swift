import Djust

/// `inclusion`: tags that render templates of their own.
enum InclusionLibrary {
    /// The template that most of the tags render, and its text: a case that names it by `from_template` does not bring it.
    static let template = "inclusion.html"
    static let templateText = "{{ result }}\n"

    static let library = TemplateLibrary("inclusion") {
        words("")
        words("_from_template")
        InclusionTag("inclusion_tag_use_l10n", template: "test_incl_tag_use_l10n.html") { [:] }
        InclusionTag("inclusion_extends1", template: "inclusion_extends1.html") { [:] }
        InclusionTag("inclusion_extends2", template: "inclusion_extends2.html") { [:] }
        for name in ["inclusion_tag_without_context_parameter", "inclusion_tag_takes_context_without_params"] {
            MisfitTag(name: name)
        }
    }

    /// The tags, which come twice under names that end differently.
    private static func words(_ ending: String) -> [any TemplateWord] {
        simple(ending) + withContext(ending) + withManyArguments(ending)
    }

    private static func result(_ name: String, _ values: [Value]) -> [String: any ValueConvertible] {
        ["result": ExpectedResult.text(name, values)]
    }

    @TemplateLibraryBuilder private static func simple(_ ending: String) -> [any TemplateWord] {
        InclusionTag("inclusion_no_params" + ending, template: template) {
            ["result": "inclusion_no_params\(ending) - Expected result"]
        }
        InclusionTag("inclusion_one_param" + ending, template: template, TagParameter<Value>("arg")) { arg in
            result("inclusion_one_param" + ending, [arg])
        }
        InclusionTag("inclusion_explicit_no_context" + ending, template: template, TagParameter<Value>("arg")) { arg in
            result("inclusion_explicit_no_context" + ending, [arg])
        }
        InclusionTag(
            "inclusion_two_params" + ending,
            template: template,
            TagParameter<Value>("one"),
            TagParameter<Value>("two")
        ) { one, two in result("inclusion_two_params" + ending, [one, two]) }
    }

    @TemplateLibraryBuilder private static func withContext(_ ending: String) -> [any TemplateWord] {
        InclusionTag("inclusion_no_params_with_context" + ending, template: template, .context) { context in
            [
                "result":
                    "inclusion_no_params_with_context\(ending) - Expected result (context value: \(context.givenValue))"
            ]
        }
        InclusionTag(
            "inclusion_params_and_context" + ending,
            template: template,
            .context,
            TagParameter<Value>("arg")
        ) { context, arg in
            let place = "(context value: \(context.givenValue))"
            return ["result": "inclusion_params_and_context\(ending) - Expected result \(place): \(arg.text)"]
        }
    }

    @TemplateLibraryBuilder private static func withManyArguments(_ ending: String) -> [any TemplateWord] {
        InclusionTag(
            "inclusion_one_default" + ending,
            template: template,
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi")
        ) { one, two in result("inclusion_one_default" + ending, [one, two]) }
        InclusionTag(
            "inclusion_unlimited_args" + ending,
            template: template,
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi"),
            .rest("args")
        ) { (one: Value, two: Value, rest: [Value]) in result("inclusion_unlimited_args" + ending, [one, two] + rest) }
        InclusionTag("inclusion_only_unlimited_args" + ending, template: template, .rest("args")) { (rest: [Value]) in
            result("inclusion_only_unlimited_args" + ending, rest)
        }
        InclusionTag(
            "inclusion_unlimited_args_kwargs" + ending,
            template: template,
            TagParameter<Value>("one"),
            TagParameter<Value>("two", default: "hi"),
            .rest("args"),
            .keywords("kwargs")
        ) { (one: Value, two: Value, rest: [Value], keywords: CustomLibrary.Keywords) in
            ["result": ExpectedResult.text("inclusion_unlimited_args_kwargs" + ending, [one, two] + rest, keywords)]
        }
    }
}
