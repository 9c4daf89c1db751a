/// A zone of the time zone database: a name, and what holds there at any time.
///
/// Two are equal when their names are.
final class NamedZone: Sendable, Hashable {
    /// The name: `Europe/Berlin`.
    let name: String
    /// What holds when.
    let source: any ZoneSource

    /// Makes a zone.
    init(name: String, source: any ZoneSource) {
        self.name = name
        self.source = source
    }

    static func == (left: NamedZone, right: NamedZone) -> Bool { left === right || left.name == right.name }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
