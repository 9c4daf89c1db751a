/// Where the variables of a template come from that no tag has defined: a view's state, a dictionary.
package protocol VariableSource {
    /// The value of a variable, nil when there is none of that name.
    func value(of symbol: Symbol) -> Value?
}

/// Variables held in a dictionary, for pages without a view and for tests.
package struct VariableTable: VariableSource, Sendable {
    private var values: [Symbol: Value] = [:]

    /// Takes variables by name.
    package init(_ variables: [String: Value] = [:]) {
        for (name, value) in variables { values[Symbol(name)] = value }
    }

    package func value(of symbol: Symbol) -> Value? { values[symbol] }
}
