/// The tags that every template can use.
///
/// One line for each, sorted by name.
package enum BuiltinTags {
    /// All of them.
    package static let all: [any Tag.Type] = [
        AutoescapeTag.self,
        BlockTag.self,
        CommentTag.self,
        CSRFTokenTag.self,
        CycleTag.self,
        ExtendsTag.self,
        FilterTag.self,
        FirstOfTag.self,
        ForTag.self,
        GetCurrentTimezoneTag.self,
        IfTag.self,
        IncludeTag.self,
        LoadTag.self,
        LocalTimeTag.self,
        NowTag.self,
        SpacelessTag.self,
        StaticTag.self,
        TemplateTagTag.self,
        TimezoneTag.self,
        URLTag.self,
        VerbatimTag.self,
        WidthRatioTag.self,
        WithTag.self,
    ]
}
