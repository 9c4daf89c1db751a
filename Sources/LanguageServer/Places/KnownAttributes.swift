internal import Checks

/// The attributes that mean something to djust.
enum KnownAttributes {
    /// Their names, sorted.
    static let names: [String] =
        (Array(EventAttribute.names) + [
            "dj-view", "dj-root", "dj-model", "dj-patch", "dj-navigate", "dj-key", "data-key", "dj-update",
            "dj-confirm",
            "dj-loading", "dj-cloak", "dj-hook", "dj-ignore-attrs",
        ]).sorted()
}
