/// A parameter of a tag: its name, its type, and what it is when it is left out.
///
/// ```swift
/// SimpleTag("shout", TagParameter<String>("text"), TagParameter("times", default: 1)) { text, times in
///     String(repeating: text.uppercased(), count: times)
/// }
/// ```
///
/// A template gives arguments by place or by name: `{% shout title 2 %}`, `{% shout title times=2 %}`.
public struct TagParameter<Input>: Sendable {
    /// What the parser has to know.
    let rule: TagParameterRule
    /// Finds the input among the arguments of a call.
    let read: @Sendable (_ call: TagCall, _ index: Int) throws(TagInputMismatch) -> Input
}

extension TagParameter where Input: TemplateInput {
    /// A parameter that must be given.
    public init(_ name: String) {
        self.init(rule: TagParameterRule(name: name, kind: .positional, isRequired: true)) {
            call,
            index throws(TagInputMismatch) in
            try call.input(index, name)
        }
    }

    /// A parameter that can be left out.
    public init(_ name: String, default value: Input) where Input: Sendable {
        self.init(rule: TagParameterRule(name: name, kind: .positional, isRequired: false)) {
            call,
            index throws(TagInputMismatch) in
            call.values[index] == nil ? value : try call.input(index, name)
        }
    }

    /// A parameter that must be given, by name: `{% box size=3 %}`.
    public static func keyword(_ name: String) -> TagParameter {
        TagParameter(rule: TagParameterRule(name: name, kind: .keyword, isRequired: true)) {
            call,
            index throws(TagInputMismatch) in
            try call.input(index, name)
        }
    }

    /// A parameter that can be left out, given by name.
    public static func keyword(_ name: String, default value: Input) -> TagParameter where Input: Sendable {
        TagParameter(rule: TagParameterRule(name: name, kind: .keyword, isRequired: false)) {
            call,
            index throws(TagInputMismatch) in
            call.values[index] == nil ? value : try call.input(index, name)
        }
    }
}

extension TagParameter {
    /// All arguments by place that no other parameter takes.
    public static func rest<Element: TemplateInput>(_ name: String) -> TagParameter where Input == [Element] {
        TagParameter(rule: TagParameterRule(name: name, kind: .rest, isRequired: false)) {
            call,
            _ throws(TagInputMismatch) in
            var elements: [Element] = []
            for value in call.rest {
                guard let element = Element(templateValue: value) else {
                    throw TagInputMismatch(parameter: name, expected: Element.inputKind, found: value)
                }
                elements.append(element)
            }
            return elements
        }
    }
}

extension TagParameter where Input == [(name: String, value: Value)] {
    /// All arguments by name that no other parameter takes, in their order.
    public static func keywords(_ name: String) -> TagParameter {
        TagParameter(rule: TagParameterRule(name: name, kind: .keywords, isRequired: false)) { call, _ in
            call.keywords
        }
    }
}

extension TagParameter where Input == TagContext {
    /// The page around the tag; no argument of the template.
    public static var context: TagParameter {
        TagParameter(rule: TagParameterRule(name: "", kind: .context, isRequired: false)) { call, _ in
            TagContext(call.context)
        }
    }
}

/// What the parser has to know of a parameter.
package struct TagParameterRule: Sendable {
    /// How a template gives the argument.
    package enum Kind: Sendable {
        /// By place or by name.
        case positional
        /// By name.
        case keyword
        /// Every argument by place that is left.
        case rest
        /// Every argument by name that is left.
        case keywords
        /// Not at all: it is the page.
        case context
    }

    /// The name.
    let name: String
    /// How a template gives the argument.
    let kind: Kind
    /// Whether it must be given.
    let isRequired: Bool

    /// Describes a parameter.
    package init(name: String, kind: Kind, isRequired: Bool) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
    }
}

/// An argument that is not what a parameter takes.
struct TagInputMismatch: Error {
    /// The parameter.
    let parameter: String
    /// What it takes.
    let expected: String
    /// What it got.
    let found: Value
}
