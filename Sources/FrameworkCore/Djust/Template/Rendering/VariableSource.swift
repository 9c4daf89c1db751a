/// Where the variables of a template come from that no tag has defined: a view's state, a dictionary.
package protocol VariableSource {
    /// The value of a variable, nil when there is none of that name.
    func value(of symbol: Symbol) -> Value?
    /// The names that there are; empty where they are not known.
    var symbols: [Symbol] { get }
}

extension VariableSource {
    package var symbols: [Symbol] { [] }
}

/// Variables held in a dictionary, for pages without a view and for tests.
package struct VariableTable: VariableSource, Sendable {
    private var values: [Symbol: Value] = [:]

    /// Takes variables by name.
    package init(_ variables: [String: Value] = [:]) {
        for (name, value) in variables { values[Symbol(name)] = value }
    }

    package func value(of symbol: Symbol) -> Value? { values[symbol] }
    package var symbols: [Symbol] { Array(values.keys) }
}

/// Variables of which tags have changed some.
struct OverriddenVariables: VariableSource {
    private let base: any VariableSource
    /// The changed ones.
    var values: [Symbol: Value] = [:]

    /// Takes the variables that can be changed.
    init(_ base: any VariableSource) { self.base = base }

    func value(of symbol: Symbol) -> Value? { values[symbol] ?? base.value(of: symbol) }
    var symbols: [Symbol] { base.symbols + values.keys }
}
