/// An app's settings.
///
/// ```swift
/// var configuration: Configuration {
///     var configuration = Configuration()
///     configuration.port = 8080
///     configuration.allowedOrigins = ["https://example.org"]
///     return configuration
/// }
/// ```
///
/// The environment goes before what is written here: `DJUST_HOST`, `DJUST_PORT`, and so on.
public struct Configuration: Sendable {
    /// Whether pages are live.
    public enum WebSocket: Sendable, Equatable {
        /// The socket answers at `/ws/live/`.
        case enabled
        /// There is no socket: pages are complete, but nothing on them reacts.
        case disabled
    }

    /// Whether a developer watches: errors are shown in the page, templates are read again when they change.
    ///
    /// `DJUST_ENV=development`.
    public var isDevelopment = false
    /// The address to listen on; `DJUST_HOST`.
    public var host = "127.0.0.1"
    /// The port to listen on, where 0 lets the system choose; `DJUST_PORT`.
    public var port = 8000
    /// The directories that templates are looked for in, relative to the app's root, in order.
    public var templateDirectories = ["Templates"]
    /// The language of the pages, as a tag such as `de` or `pt-br`; other languages fall back to its translations.
    public var language = "en"
    /// The languages that the app is offered in, for `{% get_available_languages %}`; empty for all that are known.
    public var languages: [String] = []
    /// The directories of translations, relative to the app's root, in order: `<locale>/LC_MESSAGES/django.mo` in them.
    public var localeDirectories = ["Locale"]
    /// Whether pages group the thousands of numbers where the language does so.
    public var groupsThousands = false
    /// Formats of numbers and dates where the language has none of its own, by Django's names: `["DATE_FORMAT": "Y-m-d"]`.
    public var formats: [String: Value] = [:]
    /// Where the app's clock is, by the time zone database: `Europe/Berlin`; `DJUST_TIME_ZONE`.
    ///
    /// Pages show moments by this clock unless they say otherwise, and moments that do not say where their clock is count
    /// as read from it.
    public var timeZone = "UTC"
    /// Whether pages show moments by the app's clock; otherwise each is shown by its own.
    public var usesTimeZone = true
    /// Whether pages are live.
    public var webSocket = WebSocket.enabled
    /// Other origins whose pages may open the socket (`https://example.org`); the app's own always may.
    ///
    /// `"*"` allows all and so lets any page on the web act for your users.
    public var allowedOrigins: [String] = []
    /// The secret that signs session tokens, the same for all processes of the app; `DJUST_SECRET_KEY`.
    ///
    /// When it is empty one is made up at every start, and pages that are open then load again.
    public var secretKey = ""
    /// How long a session waits for its page's socket.
    public var parkingTime: Duration = .seconds(30)
    /// The directory that the paths above are relative to; `DJUST_ROOT`.
    public var root = "."

    /// Makes settings with their defaults.
    public init() {}

    /// What is wrong with the settings; empty when nothing is.
    package var problems: [String] {
        var problems: [String] = []
        if !(0...65535).contains(port) { problems.append("port is \(port); it must be between 0 and 65535") }
        problems += languageProblems
        if let problem = timeZoneProblem { problems.append(problem) }
        if templateDirectories.isEmpty { problems.append("templateDirectories is empty, so no template can be found") }
        if parkingTime <= .zero || parkingTime > .seconds(86_400) {
            problems.append("parkingTime is \(parkingTime); it must be more than nothing and at most a day")
        }
        return problems
    }

    /// The settings with what the environment says.
    package func overridden(by environment: [String: String]) -> Configuration {
        var copy = self
        if let value = environment["DJUST_ENV"] { copy.isDevelopment = value == "development" }
        if let value = environment["DJUST_HOST"] { copy.host = value }
        if let value = environment["DJUST_PORT"] { copy.port = Int(value) ?? -1 }
        if let value = environment["DJUST_SECRET_KEY"] { copy.secretKey = value }
        if let value = environment["DJUST_ROOT"] { copy.root = value }
        if let value = environment["DJUST_TIME_ZONE"] { copy.timeZone = value }
        return copy
    }
}
