extension Configuration {
    /// For whom pages are rendered where nothing else is said.
    package var localization: Localization {
        let code = language.lowercased()
        return Localization(
            language: code,
            translations: Catalogues(directories: localeDirectories.map(located), defaultLanguage: code),
            formats: LocaleFormats(settings: formats),
            groupsThousands: groupsThousands,
            zone: Zone.named(timeZone) ?? .utc,
            convertsToZone: usesTimeZone,
            languages: languages.isEmpty ? Language.offered : languages.compactMap { Language.of($0.lowercased()) }
        )
    }

    /// A path of the settings as the process can open it.
    private func located(_ path: String) -> String {
        root == "." || path.hasPrefix("/") ? path : root + "/" + path
    }

    /// What is wrong with the languages.
    var languageProblems: [String] {
        ([language] + languages).filter { Language.of($0.lowercased()) == nil }.map { code in
            let nearest = NearestName.of(code.lowercased(), among: Language.knownCodes)
            return "`\(code)` is no language that is known" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
        }
    }

    /// What is wrong with the time zone.
    var timeZoneProblem: String? {
        guard Zone.named(timeZone) == nil else { return nil }
        return
            "there is no time zone `\(timeZone)`; zones are named as in the time zone database: `Europe/Berlin`, `UTC`"
    }
}
