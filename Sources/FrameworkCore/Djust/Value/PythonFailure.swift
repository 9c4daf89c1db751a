/// Why Python would refuse to make one value of another; templates catch some kinds and fail with others.
package struct PythonFailure: Error {
    /// What went wrong.
    package enum Kind: Sendable {
        /// The value is of a kind that cannot be used so. (Python: `TypeError`.)
        case type
        /// The value is of the right kind and says something impossible. (Python: `ValueError`.)
        case value
        /// The value is too large. (Python: `OverflowError`.)
        case overflow
        /// There is no such item. (Python: `KeyError`, `IndexError`.)
        case missing
    }

    /// What went wrong.
    package let kind: Kind
    /// What is wrong with the value, for messages.
    package let message: String

    /// Makes a failure.
    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
