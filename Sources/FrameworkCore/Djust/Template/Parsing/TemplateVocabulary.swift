/// The words that templates can use: tags, filters and the libraries that `{% load %}` may name.
package struct TemplateVocabulary: Sendable {
    /// The tags by name.
    package private(set) var tags: [String: any Tag.Type] = [:]
    /// The filters by name.
    package private(set) var filters: [String: Filter] = [:]
    /// The names that `{% load %}` knows.
    package private(set) var libraries: Set<String>
    /// Which tags a dividing or ending tag belongs to.
    private(set) var owners: [String: [String]] = [:]

    /// Makes a vocabulary.
    ///
    /// The last of several equal names wins.
    package init(tags: [any Tag.Type], filters: [Filter], libraries: Set<String>) {
        self.libraries = libraries
        for tag in tags {
            self.tags[tag.name] = tag
            for name in tag.dividers + [tag.end].compactMap(\.self) { owners[name, default: []].append(tag.name) }
        }
        for filter in filters { self.filters[filter.name] = filter }
    }

    /// The words that every template can use.
    package static let builtin = TemplateVocabulary(
        tags: BuiltinTags.all,
        filters: BuiltinFilters.all,
        libraries: ["djust_tags", "humanize", "i18n", "l10n", "live_tags", "static", "tz"]
    )
}
