extension RoutePattern {
    /// The path for the arguments of a `{% url %}`.
    /// - Parameters:
    ///   - positional: Texts for the places in their order; all or none.
    ///   - named: Texts for places by name.
    /// - Returns: A path that ``match(_:)`` answers with these parameters.
    /// - Throws: What is wrong with the arguments.
    package func path(
        _ positional: [String],
        _ named: [(name: String, value: String)]
    ) throws(URLReversalFailure) -> String {
        let names = parameterNames
        guard positional.isEmpty || positional.count == names.count else {
            let count = names.count == 1 ? "1 argument" : "\(names.count) arguments"
            throw URLReversalFailure("'\(text)' takes \(count), not \(positional.count)")
        }
        var values = Dictionary(zip(names, positional), uniquingKeysWith: { first, _ in first })
        for (name, value) in named { values[name] = value }
        do {
            return try path(with: values)
        } catch {
            throw URLReversalFailure(error.description)
        }
    }
}
