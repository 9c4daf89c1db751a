/// Why the development server could not begin.
package struct ServeError: Error, Sendable, CustomStringConvertible {
    /// A stable id, `DJS-…`.
    package var id: String
    /// What is wrong.
    package var message: String
    /// What to do about it.
    package var hint: String

    package var description: String { "\(message) [\(id)]" }
}
