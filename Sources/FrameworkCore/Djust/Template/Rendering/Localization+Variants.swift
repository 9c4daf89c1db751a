extension Localization {
    /// The same in another language; nil translates nothing and takes the formats of the app's settings.
    package func with(language: String?) -> Localization {
        Localization(
            language: language,
            translations: translations,
            formats: formats,
            usesLocalFormats: usesLocalFormats,
            groupsThousands: groupsThousands,
            zone: zone,
            convertsToZone: convertsToZone,
            now: now,
            languages: languages
        )
    }

    /// The same with numbers and days written as the language has them, or as Python writes them.
    package func with(usesLocalFormats isOn: Bool) -> Localization {
        Localization(
            language: language,
            translations: translations,
            formats: formats,
            usesLocalFormats: isOn,
            groupsThousands: groupsThousands,
            zone: zone,
            convertsToZone: convertsToZone,
            now: now,
            languages: languages
        )
    }
}
