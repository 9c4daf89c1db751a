import Foundation

/// The text of Foundation's values that are text to a page.
enum FoundationText {
    /// The text; nil for any other type.
    static func of(_ value: any Encodable) -> String? {
        switch value {
        case let date as Date: date.ISO8601Format()
        case let url as URL: url.absoluteString
        case let id as UUID: id.uuidString.lowercased()
        case let number as Decimal: number.description
        default: nil
        }
    }
}
