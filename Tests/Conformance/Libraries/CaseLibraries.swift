import Djust

/// The libraries that cases name by their Python modules.
enum CaseLibraries {
    /// The modules and what stands for them.
    private static let modules: [String: TemplateLibrary] = [
        "django.contrib.humanize.templatetags.humanize": BuiltinLibraries.all["humanize"] ?? empty,
        "django.templatetags.cache": BuiltinLibraries.all["cache"] ?? empty,
        "django.templatetags.i18n": BuiltinLibraries.all["i18n"] ?? empty,
        "django.templatetags.l10n": BuiltinLibraries.all["l10n"] ?? empty,
        "django.templatetags.static": BuiltinLibraries.all["static"] ?? empty,
        "django.templatetags.tz": BuiltinLibraries.all["tz"] ?? empty,
        "template_tests.templatetags.bad_tag": RawTags.badTags,
        "template_tests.templatetags.custom": CustomLibrary.library,
        "template_tests.templatetags.inclusion": InclusionLibrary.library,
        "template_tests.templatetags.subpackage.echo": RawTags.subpackage,
        "template_tests.templatetags.tag_27584": RawTags.failingBlock,
        "template_tests.templatetags.testtags": RawTags.testTags,
        "view_tests.templatetags.debugtags": RawTags.debugTags,
    ]

    private static let empty = TemplateLibrary(name: "", tags: [], filters: [])

    /// What Django always knows by name.
    private static let standard = ["cache", "i18n", "l10n", "static", "tz"].compactMap { BuiltinLibraries.all[$0] }

    /// The words of a case of Django's: the language, and exactly the libraries that the case names.
    static func vocabulary(libraries: ValueObject, builtins: [String]) -> TemplateVocabulary {
        let named = zip(libraries.keys, libraries.values).compactMap { name, module in
            modules[module.text]?.renamed(name)
        }
        return TemplateVocabulary(
            builtins: [BuiltinLibraries.language] + builtins.compactMap { modules[$0] },
            libraries: standard + named
        )
    }
}
