/// The tags that every template can use.
///
/// One line for each, sorted by name.
package enum BuiltinTags {
    /// All of them.
    package static let all: [any Tag.Type] = [
        AutoescapeTag.self,
        AvailableLanguagesTag.self,
        BlockTag.self,
        BlockTranslateTag.self,
        BlockTransTag.self,
        CommentTag.self,
        CSRFTokenTag.self,
        CurrentLanguageDirectionTag.self,
        CurrentLanguageTag.self,
        CycleTag.self,
        ExtendsTag.self,
        FilterTag.self,
        FirstOfTag.self,
        ForTag.self,
        GetCurrentTimezoneTag.self,
        IfTag.self,
        IncludeTag.self,
        LanguageInfoListTag.self,
        LanguageInfoTag.self,
        LanguageTag.self,
        LoadTag.self,
        LocalizeTag.self,
        LocalTimeTag.self,
        NowTag.self,
        SpacelessTag.self,
        StaticTag.self,
        TemplateTagTag.self,
        TimezoneTag.self,
        TranslateTag.self,
        TransTag.self,
        URLTag.self,
        VerbatimTag.self,
        WidthRatioTag.self,
        WithTag.self,
    ]
}
