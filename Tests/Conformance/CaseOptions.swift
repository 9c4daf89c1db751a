import Djust

/// The settings of a case.
struct CaseOptions {
    private let options: ValueObject
    private let settings: ValueObject

    init(_ options: ValueObject) {
        self.options = options
        if case .object(let settings)? = options["settings"] {
            self.settings = settings
        } else {
            settings = ValueObject([])
        }
    }

    /// The clock where a case sets none: 15 March 2026, 10:30:45 UTC.
    private static let now = 1_773_570_645_000_000

    var autoescape: Bool { options["autoescape"]?.isTruthy ?? true }
    /// The words of a case of Django's.
    var vocabulary: TemplateVocabulary {
        var libraries = ValueObject([])
        if case .object(let named)? = options["libraries"] { libraries = named }
        return CaseLibraries.vocabulary(
            libraries: libraries,
            builtins: (options["builtins"]?.iterated ?? []).map(\.text)
        )
    }
    var safeKeys: Set<String> { Set((options["safe_keys"]?.iterated ?? []).map(\.text)) }

    /// What a render of the case can ask for.
    func environment(_ reader: TaggedValue) -> RenderEnvironment {
        var environment = RenderEnvironment(
            staticPrefix: settings["STATIC_URL"]?.text ?? "/static/",
            mediaPrefix: settings["MEDIA_URL"]?.text ?? "/",
            query: query,
            stringIfInvalid: options["string_if_invalid"]?.text ?? "",
            localization: localization(reader)
        )
        environment.reverseURLInLanguage = { urls(reader, $0) }
        return environment
    }

    private func localization(_ reader: TaggedValue) -> Localization {
        let language: String? = if let value = options["language"] { value.stringValue } else { "en" }
        let home = Zone.named(settings["TIME_ZONE"]?.text ?? "America/Chicago") ?? .utc
        let usesZones = settings["USE_TZ"]?.isTruthy ?? false
        let now = options["now"].flatMap { TimeReader.microseconds($0.text) } ?? Self.now
        return Localization(
            language: language,
            translations: CaseTranslations(options["catalog"]),
            formats: CaseFormats(options["formats"], settings: settings),
            usesLocalFormats: context(options["context_use_l10n"]),
            groupsThousands: settings["USE_THOUSAND_SEPARATOR"]?.isTruthy ?? false,
            zone: reader.zone(named: options["active_time_zone"]) ?? home,
            convertsToZone: context(options["context_use_tz"]) ?? usesZones,
            defaultZone: home,
            usesZones: usesZones,
            now: { now }
        )
    }

    /// What a case says of its context, where null says nothing.
    private func context(_ setting: Value?) -> Bool? {
        if case .bool(let flag)? = setting { flag } else { nil }
    }

    /// The query of the case's request.
    private var query: QueryDictionary? {
        guard case .object(let request)? = options["request"] else { return nil }
        return .parsing(request["GET"]?.text ?? "")
    }

    /// Routes as the case's table of calls has them.
    private func urls(_ reader: TaggedValue, _ language: String?) -> RenderEnvironment.URLReversal {
        let calls = options["urls"]?.iterated ?? []
        return { name, positional, named throws(URLReversalFailure) in
            for case .object(let call) in calls where call["name"]?.text == name {
                let arguments = reader.value(call["args"] ?? .list([])).iterated ?? []
                guard case .object(let keywords) = reader.value(call["kwargs"] ?? .none),
                    Value.list(arguments).equals(.list(positional)), keywords.keys.count == named.count,
                    named.allSatisfy({ pair in keywords[pair.name].map { $0.equals(pair.value) } ?? false }),
                    call["lang"].map({ $0.text == language }) ?? true
                else { continue }
                if let url = call["url"] { return url.text }
            }
            throw URLReversalFailure("there is no route `\(name)` with these arguments")
        }
    }
}

/// The messages of a case.
struct CaseTranslations: TranslationSource {
    private struct Key: Hashable {
        let language: String
        let message: Message
    }

    private var results: [Key: String] = [:]

    init(_ json: Value?) {
        for case .object(let entry) in json?.iterated ?? [] {
            let message = Message(
                entry["msgid"]?.text ?? "",
                context: entry["context"]?.stringValue,
                plural: entry["plural"]?.stringValue,
                count: entry["n"]?.integer
            )
            results[Key(language: entry["lang"]?.text ?? "", message: message)] = entry["result"]?.text ?? ""
        }
    }

    func translation(of message: Message, into language: String) -> String? {
        results[Key(language: language, message: message)]
    }
}

/// The formats of a case: per language, and the settings.
struct CaseFormats: FormatSource {
    private let tables: Value?
    private let settings: ValueObject

    init(_ json: Value?, settings: ValueObject) {
        tables = json
        self.settings = settings
    }

    /// What Django's settings say where a case says nothing.
    private static let defaults: [String: Value] = [
        "DECIMAL_SEPARATOR": ".", "THOUSAND_SEPARATOR": ",", "NUMBER_GROUPING": 0,
        "DATE_FORMAT": "N j, Y", "TIME_FORMAT": "P", "DATETIME_FORMAT": "N j, Y, P",
        "SHORT_DATE_FORMAT": "m/d/Y", "SHORT_DATETIME_FORMAT": "m/d/Y P",
        "MONTH_DAY_FORMAT": "F j", "YEAR_MONTH_FORMAT": "F Y", "FIRST_DAY_OF_WEEK": 0,
    ]

    func format(_ name: String, language: String?) -> Value? {
        let key = language ?? "<settings>"
        if case .object(let tables)? = tables, case .object(let table)? = tables[key], let value = table[name] {
            return value
        }
        guard let language, language != "None" else { return settings[name] ?? Self.defaults[name] }
        return LocaleFormats().format(name, language: "en")
    }
}

extension QueryDictionary {
    /// Takes an encoded query.
    static func parsing(_ query: String) -> QueryDictionary {
        let items = QueryString(parsing: Array(query.utf8)[...]).items
        return QueryDictionary(items.map { ($0.name, .string($0.value)) })
    }
}
