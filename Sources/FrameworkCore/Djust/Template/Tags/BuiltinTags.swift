/// The tags that every template can use.
///
/// One line for each, sorted by name.
package enum BuiltinTags {
    /// All of them.
    package static let all: [any Tag.Type] = [
        AutoescapeTag.self,
        BlockTag.self,
        BlockTransTag.self,
        BlockTranslateTag.self,
        CommentTag.self,
        CSRFTokenTag.self,
        CycleTag.self,
        ExtendsTag.self,
        FilterTag.self,
        FirstOfTag.self,
        ForTag.self,
        AvailableLanguagesTag.self,
        CurrentLanguageTag.self,
        CurrentLanguageDirectionTag.self,
        LanguageInfoTag.self,
        LanguageInfoListTag.self,
        IfTag.self,
        IncludeTag.self,
        LanguageTag.self,
        LoadTag.self,
        LocalizeTag.self,
        NowTag.self,
        SpacelessTag.self,
        StaticTag.self,
        TemplateTagTag.self,
        TransTag.self,
        TranslateTag.self,
        URLTag.self,
        VerbatimTag.self,
        WidthRatioTag.self,
        WithTag.self,
    ]
}
