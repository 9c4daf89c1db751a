/// A zone as a template sees it: `{{ moment.tzinfo }}`.
package final class ZoneValue: ValueStructure {
    /// The zone.
    package let zone: Zone

    /// Takes a zone.
    package init(_ zone: Zone) { self.zone = zone }

    package var text: String { zone.text }
    package var memberNames: [String] { if case .place = zone.kind { ["key"] } else { [] } }

    package func member(_ name: MemberName) -> Value? {
        guard case .place(let place) = zone.kind, name.text == "key" else { return nil }
        return .string(place.name)
    }
}
