/// The words that an outline has to tell from ordinary names, those with a meaning only in some places included.
package enum SwiftKeyword: UInt8, Sendable {
    /// An ordinary name.
    case none
    case underscore

    // Declarations.
    case `import`, `class`, `struct`, `enum`, actor, `protocol`, `extension`
    case `func`, `init`, `deinit`, `subscript`, `var`, `let`, `case`
    case `typealias`, `associatedtype`, `operator`, `precedencegroup`, macro

    // Modifiers.
    case `public`, package, `internal`, `fileprivate`, `private`, open
    case `static`, final, lazy, override, required, convenience, mutating, nonmutating, optional
    case indirect, dynamic, weak, unowned, nonisolated, isolated, distributed
    case prefix, postfix, infix, borrowing, consuming, sending, `inout`

    // Clauses, statements and expressions.
    case `async`, `throws`, `rethrows`, reasync, `where`, `some`, any, each, `repeat`
    case `if`, `else`, `guard`, `switch`, `default`, `for`, `while`, `do`, `catch`, `in`
    case `return`, `throw`, `defer`, `break`, `continue`, `fallthrough`
    case `try`, await, `as`, `is`, `self`, `Self`, `super`, `nil`, `true`, `false`

    // After a pound sign.
    case poundIf, poundElseif, poundElse, poundEndif, poundSourceLocation, poundWarning, poundError

    /// Whether the word can stand where a declaration begins and says what is declared.
    package var introducesDeclaration: Bool { SwiftKeyword.import.rawValue...SwiftKeyword.macro.rawValue ~= rawValue }

    /// Whether the word can stand before the word that introduces a declaration.
    package var isModifier: Bool { SwiftKeyword.public.rawValue...SwiftKeyword.consuming.rawValue ~= rawValue }
}
