/// What stands in `{{ }}` and in the arguments of tags: an operand, then filters applied from left to right.
package final class FilterExpression: Sendable {
    /// What the filters begin with, and what a filter's argument is.
    package enum Operand: Sendable {
        /// Text or a number written in the template; text counts as safe, as the template's author wrote it.
        case literal(Value)
        /// Text in `_( )`, which is shown in the reader's language.
        case translated(String)
        case variable(VariablePath)
    }

    /// What the filters begin with.
    package let operand: Operand
    /// The filters in the order in which they are applied.
    package let filters: [FilterCall]
    /// The expression in the template.
    package let span: SourceSpan

    /// Makes an expression.
    package init(operand: Operand, filters: [FilterCall], span: SourceSpan) {
        self.operand = operand
        self.filters = filters
        self.span = span
        guard case .variable(let path) = operand else {
            (plainPath, shortcut) = (nil, nil)
            return
        }
        plainPath = filters.isEmpty ? path : nil
        shortcut = filters.count == 1 ? filters[0].shortcut.map { Shortcut(path: path, write: $0) } : nil
    }

    /// The short way into a page of a variable with one filter.
    struct Shortcut: Sendable {
        /// The variable.
        let path: VariablePath
        /// Writes what the filter makes of it.
        let write: Filter.Shortcut
    }

    /// The path of an expression that is only a variable.
    package let plainPath: VariablePath?
    /// The short way of an expression that is a variable with one filter, where the filter has one.
    let shortcut: Shortcut?

    /// The text of an expression that is only a quoted text: the name of a template or a route.
    package var literalText: String? {
        guard filters.isEmpty, case .literal(let value) = operand else { return nil }
        switch value {
        case .string(let text), .safe(let text): return text
        default: return nil
        }
    }

    /// Whether equal variables always give an equal value.
    package var isPure: Bool { filters.allSatisfy(\.filter.isPure) }

    /// Calls a function with every variable that the expression reads, filter arguments included.
    package func visitVariables(_ visit: (VariablePath) -> Void) {
        if case .variable(let path) = operand { visit(path) }
        for call in filters {
            if case .variable(let path)? = call.argument { visit(path) }
        }
    }
}

/// A filter where it is used.
package final class FilterCall: Sendable {
    /// The filter, found when the template was parsed.
    package let filter: Filter
    /// What stands behind the colon.
    package let argument: FilterExpression.Operand?
    /// The filter's short way with this argument; nil where there is none.
    let shortcut: Filter.Shortcut?
    /// From the filter's name to the end of its argument.
    package let span: SourceSpan

    /// Makes a call.
    package init(filter: Filter, argument: FilterExpression.Operand?, span: SourceSpan) {
        self.filter = filter
        self.argument = argument
        self.span = span
        switch argument {
        case nil: shortcut = filter.shortcut(nil)
        case .literal(let value)?: shortcut = filter.shortcut(value)
        case .translated?, .variable?: shortcut = nil
        }
    }
}

extension FilterExpression {
    /// The expression as written.
    package var text: String { span.text }
}
