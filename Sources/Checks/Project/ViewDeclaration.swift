package import Djust
package import SwiftOutline

/// A live view as the sources declare it: its class and every extension of it.
package struct ViewDeclaration: Sendable {
    /// Where a view's template comes from.
    package enum Template: Sendable {
        /// `@LiveView("counter.html")`: the name, and where it is written.
        case file(name: String, span: SourceSpan)
        /// `@LiveView(template: """ … """)`.
        case inline(SwiftStringLiteral)
        /// Something that cannot be read off the source.
        case unknown
        /// None at all.
        case none
    }

    /// A member, and the file that it stands in.
    package struct Member: Sendable {
        /// The declaration.
        package let declaration: SwiftDeclaration
        /// The file.
        package let source: SwiftSource

        /// Takes a declaration of a file.
        package init(declaration: SwiftDeclaration, source: SwiftSource) {
            self.declaration = declaration
            self.source = source
        }

        /// Where the member's name stands.
        package var nameSpan: SourceSpan { source.span(declaration.nameRange) }
    }

    /// The name with the types around it: `Outer.Inner`.
    package var qualifiedName: String
    /// The file of the class.
    package var source: SwiftSource
    /// The class.
    package var declaration: SwiftDeclaration
    /// Where its template comes from.
    package var template: Template
    /// Whether the class is marked as a base for others only.
    package var isAbstract: Bool
    /// The members of the class and its extensions, in the order of files and places.
    package var members: [Member]

    /// The name of the class alone.
    package var name: String { declaration.name }
    /// Where the name stands.
    package var nameSpan: SourceSpan { source.span(declaration.nameRange) }

    /// The methods that events can call.
    package var handlers: [Handler] {
        members.compactMap { Handler($0) }
    }

    /// The functions by this name.
    package func functions(named name: String) -> [Member] {
        members.filter { $0.declaration.kind == .func && $0.declaration.name == name }
    }

    /// The names of the properties with an attribute, in the order of the source: `State`, `Computed`.
    package func properties(marked attribute: String) -> [String] {
        members.filter { $0.declaration.attribute(attribute) != nil }.map(\.declaration.name)
    }

    /// The variable or constant by this name.
    package func property(named name: String) -> Member? {
        members.first { $0.declaration.name == name && $0.declaration.asVariable != nil }
    }
}

/// A method marked `@EventHandler`.
package struct Handler: Sendable {
    /// The method.
    package let member: ViewDeclaration.Member
    /// Its parameters and its body.
    package let function: SwiftFunctionDetail

    /// Takes a member, nil when it is no handler.
    init?(_ member: ViewDeclaration.Member) {
        guard member.declaration.attribute("EventHandler") != nil, member.declaration.kind == .func,
            let function = member.declaration.asFunction
        else { return nil }
        self.member = member
        self.function = function
    }

    /// The name of the method.
    package var name: String { member.declaration.name }
    /// Whether events may carry this parameter: a catch-all takes what nothing else takes.
    package static func isCatchAll(_ parameter: SwiftParameter) -> Bool {
        guard var type = parameter.type?.text[...] else { return false }
        while type.last == "?" || type.last == "!" { type.removeLast() }
        return type == "EventParameters" || type.hasSuffix(".EventParameters")
    }

    /// The name that an event's parameter must have to reach a parameter; nil for a catch-all.
    package static func eventName(of parameter: SwiftParameter) -> String? {
        isCatchAll(parameter) ? nil : parameter.label ?? parameter.name
    }

    /// The parameters with a name of their own.
    package var named: [SwiftParameter] { function.parameters.filter { !Self.isCatchAll($0) } }
    /// Whether it takes what nothing else takes.
    package var hasCatchAll: Bool { function.parameters.contains(where: Self.isCatchAll) }
}
