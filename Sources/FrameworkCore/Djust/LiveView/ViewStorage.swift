/// The framework's own state of a view instance: which properties have changed since the last render.
///
/// Touched only by the session that owns the view.
public final class ViewStorage {
    /// What has changed since the last render.
    package private(set) var dirty = StateMask.none

    /// Makes the storage of a new view, with nothing dirty.
    public init() {}

    /// Notes that a property is about to change; called by the setters that `@State` writes.
    public func markDirty(_ index: Int) { dirty.formUnion(.property(index)) }

    /// What has changed since the last call, and begins anew.
    package func takeDirty() -> StateMask {
        defer { dirty = .none }
        return dirty
    }
}
