/// Something that a template calls, without arguments, whenever it names it.
public final class ValueCallable: Sendable {
    /// A failure that a page shows as a missing variable instead of failing.
    ///
    /// (Django: `silent_variable_failure`.)
    public struct Missing: Error, Sendable {
        /// Makes a failure.
        public init() {}
    }

    /// The work.
    package let call: @Sendable () throws -> Value

    /// Makes a callable.
    /// - Parameter call: The work; ``Missing`` counts as a missing variable, any other error fails the render.
    public init(_ call: @escaping @Sendable () throws -> Value) { self.call = call }
}
