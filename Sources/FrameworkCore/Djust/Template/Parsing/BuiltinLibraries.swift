/// Which of the framework's tags and filters belong to which library.
///
/// A word that is listed here belongs to its library and to nothing else; every other word of `BuiltinTags` and
/// `BuiltinFilters` is part of the language and needs no library.
package enum BuiltinLibraries {
    /// The words of a library: tags first, then filters.
    private struct Words {
        let tags: Set<String>
        let filters: Set<String>

        init(tags: Set<String> = [], filters: Set<String> = []) {
            self.tags = tags
            self.filters = filters
        }
    }

    private static let words: [String: Words] = [
        "cache": Words(tags: ["cache"]),
        "humanize": Words(filters: ["apnumber", "intcomma", "intword", "naturalday", "naturaltime", "ordinal"]),
        "i18n": Words(
            tags: [
                "blocktrans", "blocktranslate", "get_available_languages", "get_current_language",
                "get_current_language_bidi", "get_language_info", "get_language_info_list", "language", "trans",
                "translate",
            ],
            filters: ["language_bidi", "language_name", "language_name_local", "language_name_translated"]
        ),
        "l10n": Words(tags: ["localize"], filters: ["localize", "unlocalize"]),
        "static": Words(tags: ["get_media_prefix", "get_static_prefix", "static"]),
        "tz": Words(
            tags: ["get_current_timezone", "localtime", "timezone"],
            filters: ["localtime", "timezone", "utc"]
        ),
    ]

    /// The language itself: what every template can use, in Django too.
    package static let language = TemplateLibrary(
        name: "",
        tags: BuiltinTags.all.filter { tag in !words.values.contains { $0.tags.contains(tag.name) } }
            .map { TagDefinition($0) },
        filters: BuiltinFilters.all.filter { filter in !words.values.contains { $0.filters.contains(filter.name) } }
    )

    /// Every library by its name.
    package static let all: [String: TemplateLibrary] = words.reduce(
        into: ["djust": DjustLibrary.library]
    ) { libraries, entry in
        libraries[entry.key] = TemplateLibrary(
            name: entry.key,
            tags: BuiltinTags.all.filter { entry.value.tags.contains($0.name) }.map { TagDefinition($0) },
            filters: BuiltinFilters.all.filter { entry.value.filters.contains($0.name) }
        )
    }

    /// Names that djust's own library has besides its first one.
    private static let djustAliases = ["djust_flash", "djust_tags", "live_tags"]

    /// What apps have without `{% load %}`: the language, and the libraries that pages use most.
    package static let alwaysThere: [TemplateLibrary] =
        [language] + ["djust", "i18n", "l10n", "static", "tz"].compactMap { all[$0] }
        + djustAliases.map { TemplateLibrary(name: $0, tags: [], filters: []) }

    /// What `{% load %}` knows in apps.
    package static let loadable: [TemplateLibrary] =
        all.values.sorted { $0.name < $1.name }
        + djustAliases.compactMap { alias in all["djust"].map { $0.renamed(alias) } }
}
