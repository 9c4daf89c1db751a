/// A key for something that a layer above attaches to a request.
package protocol RequestKey {
    /// What is kept under the key.
    associatedtype Value: Sendable
}

/// Values attached to a request, by type of their key.
package struct RequestValues: Sendable {
    private var values: [ObjectIdentifier: any Sendable] = [:]

    /// Makes an empty set.
    package init() {}

    /// The value under a key, or nil.
    package subscript<Key: RequestKey>(key: Key.Type) -> Key.Value? {
        get { values[ObjectIdentifier(key)] as? Key.Value }
        set { values[ObjectIdentifier(key)] = newValue }
    }
}
