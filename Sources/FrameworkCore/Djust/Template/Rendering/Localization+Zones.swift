extension Localization {
    /// The same for a reader elsewhere.
    package func with(zone: Zone) -> Localization { changed(zone: zone, convertsToZone: convertsToZone) }

    /// The same with moments shown by the reader's clock, or by their own.
    package func with(convertsToZone: Bool) -> Localization { changed(zone: zone, convertsToZone: convertsToZone) }

    private func changed(zone: Zone, convertsToZone: Bool) -> Localization {
        Localization(
            language: language,
            translations: translations,
            formats: formats,
            usesLocalFormats: usesLocalFormats,
            groupsThousands: groupsThousands,
            zone: zone,
            convertsToZone: convertsToZone,
            defaultZone: defaultZone,
            usesZones: usesZones,
            now: now
        )
    }

    /// What the clock shows in a zone; without one, what a clock shows that does not say where it is.
    func currentMoment(in zone: Zone?) -> DateTime? {
        DateTime(utcMicroseconds: now(), in: zone ?? defaultZone)?.placed(in: zone)
    }

    /// What `{% now %}` shows.
    var currentMoment: DateTime? { currentMoment(in: usesZones ? self.zone : nil) }
}
