/// One declaration: what introduces it, its name, its attributes and modifiers, and what is particular to its kind.
///
/// `var a = 1, b = 2` and `case a, b` are one declaration each per name. Everything inside `#if` is listed,
/// whichever branch it stands in.
package struct SwiftDeclaration: Sendable {
    /// The word that introduces a declaration.
    package enum Kind: String, Sendable {
        case `import`, `class`, `struct`, `enum`, actor, `protocol`, `extension`
        case `func`, `init`, `deinit`, `subscript`, `var`, `let`, `case`
        case `typealias`, `associatedtype`, `operator`, `precedencegroup`, macro
        /// `#name(...)` where a declaration may stand.
        case macroExpansion
    }

    /// What only some kinds have.
    package enum Detail: Sendable {
        /// `class`, `struct`, `enum`, `actor`, `protocol`, `extension`.
        case type(SwiftTypeDetail)
        /// `var`, `let`.
        case variable(SwiftVariableDetail)
        /// `func`, `init`, `deinit`, `subscript`, `macro`.
        case function(SwiftFunctionDetail)
        /// `case` of an enum, with the parameters of its payload.
        case enumCase(SwiftEnumCaseDetail)
        /// `typealias`, `associatedtype`: what stands after `=`.
        case alias(SwiftTypeText?)
        /// Nothing more is known.
        case other
    }

    /// The word that introduces it.
    package var kind: Kind
    /// The name without backticks; `init` and `deinit` for those, the extended type for an extension, the module path
    /// for an import, the pattern's text for a destructuring `let (a, b)`.
    package var name: String
    /// Where the name stands.
    package var nameRange: Range<Int>
    /// Where the introducing word stands.
    package var keywordRange: Range<Int>
    /// The whole declaration, attributes and body included, without the comment before it.
    package var range: Range<Int>
    /// The attributes in the order of the source.
    package var attributes: [SwiftAttribute]
    /// The modifiers in the order of the source.
    package var modifiers: [SwiftModifier]
    /// Whether it stands inside `#if`.
    package var isConditional: Bool
    /// What only some kinds have.
    package var detail: Detail

    /// What is particular to a type or an extension.
    package var asType: SwiftTypeDetail? {
        if case .type(let detail) = detail { detail } else { nil }
    }

    /// What is particular to a variable or a constant.
    package var asVariable: SwiftVariableDetail? {
        if case .variable(let detail) = detail { detail } else { nil }
    }

    /// What is particular to a function, an initialiser or a subscript.
    package var asFunction: SwiftFunctionDetail? {
        if case .function(let detail) = detail { detail } else { nil }
    }

    /// The members of a type or an extension; of anything else none.
    package var members: [SwiftDeclaration] { asType?.members ?? [] }

    /// Finds an attribute by its last name component: `State` finds `@State` and `@Djust.State`.
    package func attribute(_ name: String) -> SwiftAttribute? { attributes.first { $0.name == name } }

    /// Whether a modifier is there.
    package func has(_ modifier: SwiftKeyword) -> Bool { modifiers.contains { $0.keyword == modifier } }

    /// Whether it belongs to the type rather than to an instance.
    package var isStatic: Bool { has(.static) || has(.class) }
}

/// A word such as `final` or `private(set)` before a declaration.
package struct SwiftModifier: Sendable, Equatable {
    /// The word.
    package var keyword: SwiftKeyword
    /// Where it stands, with its argument.
    package var range: Range<Int>
    /// The argument: `set` of `private(set)`, empty when there is none.
    package var argument: String
}

/// The text of a type as it is written, without the space around it.
package struct SwiftTypeText: Sendable, Equatable {
    /// The text.
    package var text: String
    /// Where it stands.
    package var range: Range<Int>

    /// Whether it is an optional by its spelling: `T?`, `T!`, `Optional<T>`.
    package var isOptional: Bool { text.hasSuffix("?") || text.hasSuffix("!") || text.hasPrefix("Optional<") }
}
