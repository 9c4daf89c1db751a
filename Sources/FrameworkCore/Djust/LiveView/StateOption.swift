/// How long a `@State` property keeps its value, and whether the page follows it.
///
/// A structure over a closed set, so that more can come without breaking a `switch` of somebody's. The macro reads the
/// options where they are written, so they are written as `.temporary` or `.fixed`.
public struct StateOption: Sendable, Equatable {
    private enum Kind: Sendable {
        case temporary
        case fixed
    }

    private let kind: Kind

    /// Back at its initial value after every render, so that the server keeps nothing of it. (djust: `temporary_assigns`.)
    ///
    /// A handler that sets it shows it once; going back is no change of the page. No snapshot holds it, so its type need
    /// not be `Codable`. The initial value is written with the property, and evaluated for every reset.
    ///
    /// ```swift
    /// @State(.temporary) var messages: [Message] = []
    /// ```
    public static let temporary = StateOption(kind: .temporary)

    /// Shown by the first render, and not followed from then on. (djust: `static_assigns`.)
    ///
    /// Changing it later costs nothing and updates nothing; what is rendered for other reasons, such as a row that is
    /// new or a page that is rendered whole, shows it as it is then. Snapshots hold it.
    ///
    /// ```swift
    /// @State(.fixed) var catalogue: [Product] = []
    /// ```
    public static let fixed = StateOption(kind: .fixed)
}
