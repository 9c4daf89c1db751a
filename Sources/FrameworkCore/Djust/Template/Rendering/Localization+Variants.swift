// The same reader with one thing changed: what tags do for their bodies.

extension Localization {
    /// The same in another language; nil translates nothing and takes the formats of the app's settings.
    package func with(language: String?) -> Localization { changed(language: .some(language)) }

    /// The same with numbers and days written as the language has them, or as Python writes them.
    package func with(usesLocalFormats: Bool) -> Localization { changed(usesLocalFormats: usesLocalFormats) }

    /// The same for a reader elsewhere.
    package func with(zone: Zone) -> Localization { changed(zone: zone) }

    /// The same with moments shown by the reader's clock, or by their own.
    package func with(convertsToZone: Bool) -> Localization { changed(convertsToZone: convertsToZone) }

    private func changed(
        language: String?? = nil,
        usesLocalFormats: Bool? = nil,
        zone: Zone? = nil,
        convertsToZone: Bool? = nil
    ) -> Localization {
        Localization(
            language: language ?? self.language,
            translations: translations,
            formats: formats,
            usesLocalFormats: usesLocalFormats ?? self.usesLocalFormats,
            groupsThousands: groupsThousands,
            zone: zone ?? self.zone,
            convertsToZone: convertsToZone ?? self.convertsToZone,
            defaultZone: defaultZone,
            usesZones: usesZones,
            now: now,
            languages: languages
        )
    }
}
