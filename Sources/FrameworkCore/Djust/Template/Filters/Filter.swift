/// A filter: how `{{ value|name:argument }}` makes one value of another.
package struct Filter: Sendable {
    /// Whether something may or must stand behind the colon.
    package enum ArgumentRule: Sendable {
        case none
        case optional
        case required
    }

    /// What a filter works with.
    package struct Input {
        /// The value to the left of the bar.
        package var value: Value
        /// The value behind the colon.
        package var argument: Value?
        /// Whether what the expression gives will be escaped.
        package var autoescape: Bool

        /// For whom the page is rendered: the language, its formats, the time zone and the clock.
        package var localization: Localization

        /// Makes an input.
        package init(value: Value, argument: Value?, autoescape: Bool, localization: Localization = .standard) {
            self.value = value
            self.argument = argument
            self.autoescape = autoescape
            self.localization = localization
        }
    }

    /// Writes what the filter makes of a value of a frequent kind straight into a page, as `apply` and escaping would have
    /// it.
    ///
    /// It takes the value where it is, whether the page escapes, and for whom it is. Answers false, with nothing
    /// written, for values that it leaves to `apply`.
    package typealias Shortcut = @Sendable (UnsafePointer<Value>, Bool, Localization, inout OutputBuffer) -> Bool

    /// Why a filter could not give a value.
    package struct Failure: Error {
        /// What is wrong with the input.
        package let message: String

        /// Makes a failure.
        package init(_ message: String) { self.message = message }
    }

    /// The name in templates.
    package let name: String
    /// Whether an argument may or must be given.
    package let argument: ArgumentRule
    /// Whether safe text stays safe: the filter adds nothing that needs escaping.
    package let keepsSafe: Bool
    /// Whether equal inputs always give an equal value.
    package let isPure: Bool
    /// The short way for an argument that is written in the template; nil where there is none.
    package private(set) var shortcut: @Sendable (Value?) -> Shortcut? = { _ in nil }
    /// The work.
    package let apply: @Sendable (Input) throws(Failure) -> Value

    /// Makes a filter.
    package init(
        _ name: String,
        argument: ArgumentRule = .none,
        keepsSafe: Bool = false,
        isPure: Bool = true,
        apply: @escaping @Sendable (Input) throws(Failure) -> Value
    ) {
        self.name = name
        self.argument = argument
        self.keepsSafe = keepsSafe
        self.isPure = isPure
        self.apply = apply
    }

    /// The filter with a short way that depends on its argument, or that there is for some arguments only.
    func shortened(by make: @escaping @Sendable (Value?) -> Shortcut?) -> Filter {
        var copy = self
        copy.shortcut = make
        return copy
    }

    /// The filter with a short way.
    func shortened(by shortcut: @escaping Shortcut) -> Filter { shortened { _ in shortcut } }
}
