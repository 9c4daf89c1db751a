/// Where the variables of a template come from that no tag has defined: a view's state, a dictionary.
package protocol VariableSource {
    /// The value of a variable, nil when there is none of that name.
    func value(of symbol: Symbol) -> Value?
    /// Where the value of a variable is, if the source holds it ready; good for as long as the source lives.
    func reference(of symbol: Symbol) -> UnsafePointer<Value>?
    /// The names that there are; empty where they are not known.
    var symbols: [Symbol] { get }
}

extension VariableSource {
    package func reference(of symbol: Symbol) -> UnsafePointer<Value>? { nil }
    package var symbols: [Symbol] { [] }
}

/// Variables held ready, for pages without a view and for tests.
package final class VariableTable: VariableSource, Sendable {
    package let symbols: [Symbol]
    nonisolated(unsafe) private let values: UnsafeMutablePointer<Value>
    /// Where the variables are, when there are many; few are found faster by looking.
    private let index: [Symbol: Int]?

    /// Takes variables by name.
    package init(_ variables: [String: Value] = [:]) {
        symbols = variables.keys.map { Symbol($0) }
        values = .allocate(capacity: max(1, symbols.count))
        for (place, value) in variables.values.enumerated() { (values + place).initialize(to: value) }
        index =
            symbols.count > 16
            ? Dictionary(symbols.enumerated().map { ($1, $0) }, uniquingKeysWith: { $1 }) : nil
    }

    deinit {
        values.deinitialize(count: symbols.count)
        values.deallocate()
    }

    package func value(of symbol: Symbol) -> Value? { reference(of: symbol)?.pointee }

    package func reference(of symbol: Symbol) -> UnsafePointer<Value>? {
        let place = index.map { $0[symbol] } ?? symbols.firstIndex(of: symbol)
        return place.map { UnsafePointer(values + $0) }
    }
}
