/// The tags that every template can use.
///
/// One line for each, sorted by name.
package enum BuiltinTags {
    /// All of them.
    package static let all: [any Tag.Type] = [
        AutoescapeTag.self,
        BlockTag.self,
        CacheTag.self,
        CommentTag.self,
        CSRFTokenTag.self,
        CycleTag.self,
        DebugTag.self,
        ExtendsTag.self,
        FilterTag.self,
        FirstOfTag.self,
        ForTag.self,
        MediaPrefixTag.self,
        StaticPrefixTag.self,
        IfTag.self,
        IfChangedTag.self,
        IncludeTag.self,
        LoadTag.self,
        LoremTag.self,
        NowTag.self,
        QueryStringTag.self,
        RegroupTag.self,
        ResetCycleTag.self,
        SpacelessTag.self,
        StaticTag.self,
        TemplateTagTag.self,
        URLTag.self,
        VerbatimTag.self,
        WidthRatioTag.self,
        WithTag.self,
    ]
}
