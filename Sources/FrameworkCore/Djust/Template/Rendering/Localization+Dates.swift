// STUB: replaced by the formats of days and times; until then they are written as Python writes them.

extension Localization {
    /// A day, a time or a moment as pages show it; nil for other values.
    package func dateText(of value: Value) -> String? { nil }
}
