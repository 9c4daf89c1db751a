internal import Djust

/// The attributes `dj-…` that pages can have, in one place: what the client does, what the server writes, and what
/// djust's pages have that this client does not do yet.
package enum KnownAttributes {
    /// What may stand behind an attribute's name and a dot.
    enum Modifiers {
        /// Nothing.
        case none
        /// The name of a key.
        case key
        /// One of these words.
        case words([String])
    }

    /// What an attribute may be followed by; nil when there is no such attribute.
    static func modifiers(of name: String) -> Modifiers? {
        if let known = special[name] { return known }
        if plain.contains(name) { return Modifiers.none }
        return prefixes.contains { name.hasPrefix($0) && name.utf8.count > $0.utf8.count } ? Modifiers.none : nil
    }

    /// Every name that is written out, for suggestions.
    package static let names: [String] = (Array(special.keys) + Array(plain)).sorted()

    /// Prefixes of which any name can be made.
    static let prefixes = ["dj-value-", "dj-hook-value-"]

    /// Whether a word is the name of a key: one that `KeyboardEvent.key` can be, or the client's short name of one.
    static func isKey(_ word: String) -> Bool {
        word.count == 1 || keys.contains(word)
            || (word.hasPrefix("f") && Int(word.dropFirst()).map { 1...24 ~= $0 } == true)
    }

    /// The names of keys.
    static let keys = [
        "enter", "escape", "esc", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
        "arrowup", "arrowdown", "arrowleft", "arrowright", "up", "down", "left", "right", "shift", "control", "alt",
        "meta", "altgraph", "capslock", "numlock", "scrolllock", "contextmenu", "pause", "printscreen", "dead",
        "unidentified",
    ]

    private static let special: [String: Modifiers] = [
        "dj-keydown": .key, "dj-keyup": .key, "dj-window-keydown": .key, "dj-window-keyup": .key,
        "dj-document-keydown": .key, "dj-document-keyup": .key,
        "dj-loading": .words(["disable", "show", "hide", "class", "for"]),
        "dj-model": .words(["lazy", "debounce"]),
    ]

    private static let plain: Set<String> = [
        // The page.
        "dj-view", "dj-root", "dj-id", "dj-session", "dj-version", "dj-dev", "dj-handlers", "dj-cloak", "dj-key",
        "dj-update", "dj-ignore-attrs", "dj-liveview-root", "dj-lazy", "dj-track-static", "dj-if",
        // Events.
        "dj-click", "dj-click-away", "dj-input", "dj-change", "dj-submit", "dj-focus", "dj-blur", "dj-paste",
        "dj-paste-suppress", "dj-mouseenter", "dj-mouseleave", "dj-scroll", "dj-mounted", "dj-poll",
        "dj-poll-interval", "dj-shortcut", "dj-shortcut-in-input", "dj-viewport-top", "dj-viewport-bottom",
        "dj-viewport-threshold", "dj-window-click", "dj-window-scroll", "dj-window-resize", "dj-window-focus",
        "dj-window-blur", "dj-document-click", "dj-document-scroll", "dj-document-resize", "dj-mutation",
        "dj-mutation-attr", "dj-mutation-debounce", "dj-dialog", "dj-dialog-close-event",
        // How they are sent.
        "dj-confirm", "dj-debounce", "dj-throttle", "dj-params", "dj-target", "dj-lock", "dj-disable-with",
        "dj-no-submit", "dj-trigger-action", "dj-form-pending", "dj-auto-recover", "dj-no-recover", "dj-force-value",
        // Places.
        "dj-patch", "dj-patch-reload", "dj-navigate", "dj-prefetch", "dj-view-transitions",
        // Views in views.
        "dj-sticky-view", "dj-sticky-root", "dj-sticky-slot",
        // What the browser does.
        "dj-hook", "dj-hook-target", "dj-copy", "dj-copy-class", "dj-copy-event", "dj-copy-feedback", "dj-transition",
        "dj-transition-group", "dj-group-enter", "dj-group-leave", "dj-group-appear", "dj-remove",
        "dj-remove-duration", "dj-flip", "dj-flip-duration", "dj-flip-easing", "dj-scroll-into-view",
        "dj-sticky-scroll", "dj-audio", "dj-stream", "dj-stream-mode", "dj-virtual", "dj-virtual-item-height",
        "dj-virtual-variable-height", "dj-virtual-overscan", "dj-virtual-estimated-height", "dj-virtual-key-attr",
        "dj-upload", "dj-upload-drop", "dj-upload-preview", "dj-upload-progress", "dj-offline-show",
        "dj-offline-hide", "dj-offline-disable",
    ]
}
