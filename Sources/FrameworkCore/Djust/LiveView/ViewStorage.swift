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

    /// Notes that a property is about to be assigned, unless it stays as it is; called by the setters that `@State` writes.
    ///
    /// What is dirty already is not compared again.
    public func willAssign<Value: Equatable>(_ index: Int, _ old: Value, _ new: Value) {
        guard !dirty.intersects(.property(index)), old != new else { return }
        markDirty(index)
    }

    /// Notes that a property is about to be assigned; values that cannot be compared count as different.
    @_disfavoredOverload
    public func willAssign<Value>(_ index: Int, _ old: Value, _ new: Value) { markDirty(index) }

    /// What has changed since the last call, and begins anew.
    package func takeDirty() -> StateMask {
        defer { dirty = .none }
        return dirty
    }
}
