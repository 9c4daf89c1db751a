/// A session written down: enough to go on after the process has ended. (Architecture, decision 4.)
package struct SessionSnapshot: Codable, Sendable {
    /// The version of this format; snapshots of another are not read.
    package static let currentFormat = 3

    /// The version that this one was written in.
    package var format = SessionSnapshot.currentFormat
    /// The view class's name.
    package var view: String
    /// Path and query of the page.
    package var url: String
    /// The JSON of every state property but temporary ones, by name.
    package var state: [String: String]
    /// What the client has.
    package var page: PageState
    /// The version of what the client has.
    package var version: Int
    /// The highest event of the client that has been handled.
    package var reference: Int

    /// Describes a session.
    package init(
        view: String,
        url: String,
        state: [String: String],
        page: PageState,
        version: Int,
        reference: Int
    ) {
        self.view = view
        self.url = url
        self.state = state
        self.page = page
        self.version = version
        self.reference = reference
    }
}

extension LiveView {
    /// The JSON of every state property but temporary ones.
    /// - Returns: The texts by name, and the names of properties that could not be encoded.
    package func _snapshotState() -> (state: [String: String], missing: [String]) {
        var state: [String: String] = [:]
        var missing: [String] = []
        for (index, property) in Self._schema.properties.enumerated() where property.isSaved {
            var encoder = StateEncoder()
            do {
                try _encodeState(index, into: &encoder)
                state[property.name] = encoder.json
            } catch {
                missing.append(property.name)
            }
        }
        return (state, missing)
    }

    /// Takes every property that a snapshot has and that still is of the type that it was written with; the others keep
    /// the values that a new view has.
    /// - Parameter state: The JSON of properties, by name.
    /// - Returns: The names of properties whose type has changed.
    package func _restoreState(from state: [String: String]) -> [String] {
        var reset: [String] = []
        for (index, property) in Self._schema.properties.enumerated() where property.isSaved {
            guard let json = state[property.name] else { continue }
            var decoder = StateDecoder(json: json)
            do {
                try _restoreState(index, from: &decoder)
            } catch {
                reset.append(property.name)
            }
        }
        return reset
    }
}
