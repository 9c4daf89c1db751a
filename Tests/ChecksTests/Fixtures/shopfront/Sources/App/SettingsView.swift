import Djust

/// A way to hear from the shop.
@TemplateValue
struct Channel: Codable, Sendable, Equatable {
    let key: String
    let label: String
    var isEnabled: Bool
}

/// What somebody likes.
@LiveView("settings.html")
final class SettingsView {
    @State var displayName = "Ann"
    @State var theme = "light"
    @State var fontSize = 16
    @State var biography = ""
    @State var wantsNews = true
    @State var channels = [
        Channel(key: "mail", label: "E-mail", isEnabled: true), Channel(key: "sms", label: "Text", isEnabled: false),
    ]
    @State var lastKey = ""
    @State(.temporary) var savedMessage = ""

    @Computed var preview: String { "\(displayName) in \(theme)" }

    @EventHandler
    func save() { savedMessage = "Saved." }

    @EventHandler
    func toggleChannel(channel: String = "") {
        for index in channels.indices where channels[index].key == channel { channels[index].isEnabled.toggle() }
    }

    @EventHandler
    func pickTheme(theme: String = "light") { self.theme = theme }

    @EventHandler
    func undo(key: String = "", code: String = "", value: String = "") { lastKey = key }
}
