public import Foundation

extension Date: TemplateInput {
    /// A moment whose time zone is known.
    public init?(templateValue value: Djust.Value) {
        guard case .dateTime(let moment) = value, let microseconds = moment.utcMicroseconds else { return nil }
        self.init(timeIntervalSince1970: Double(microseconds) / 1_000_000)
    }

    /// A moment.
    public static var inputKind: String { "a date with its time zone" }
}
