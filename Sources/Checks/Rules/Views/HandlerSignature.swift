internal import Djust
internal import SwiftOutline

/// Judges whether events can reach a handler at all.
struct HandlerSignature {
    /// What stands in the way.
    let causes: [V007HandlerParameters.Cause]

    /// Judges a handler among all handlers of its view.
    init(_ handler: Handler, handlers: [Handler]) {
        causes =
            Self.modifiers(of: handler) + Self.namesakes(of: handler, among: handlers)
            + Self.catchAlls(of: handler) + handler.named.flatMap { Self.parameter($0, of: handler) }
    }

    private typealias Cause = V007HandlerParameters.Cause

    private static func modifiers(of handler: Handler) -> [Cause] {
        let declaration = handler.member.declaration
        var causes: [Cause] = []
        if declaration.isStatic {
            causes.append(Cause("is static, so no event reaches it", hint: "make it a method of the instance"))
        }
        for keyword in [SwiftKeyword.private, .fileprivate] where declaration.has(keyword) {
            causes.append(Cause("is \(keyword), so no event reaches it", hint: "delete '\(keyword)'"))
        }
        if handler.function.genericParameters != nil {
            causes.append(Cause("is generic, so its parameters have no type to decode", hint: "write the types out"))
        }
        return causes
    }

    private static func namesakes(of handler: Handler, among handlers: [Handler]) -> [Cause] {
        guard let first = handlers.first(where: { SwiftName.matches($0.name, handler.name) }),
            first.member.source !== handler.member.source
                || first.member.declaration.range != handler.member.declaration.range
        else { return [] }
        return [
            Cause(
                "has the name of another handler, so events cannot tell them apart",
                hint: "rename one of them: names match without regard to case, '_' and '-'",
                note: Diagnostic.Note("the other one is here", at: first.member.nameSpan)
            )
        ]
    }

    private static func catchAlls(of handler: Handler) -> [Cause] {
        let parameters = handler.function.parameters
        let indices = parameters.indices.filter { Handler.isCatchAll(parameters[$0]) }
        if indices.count > 1 {
            return [Cause("has more than one catch-all", hint: "keep the last '_ extra: EventParameters'")]
        }
        if let index = indices.first, index != parameters.count - 1 {
            return [Cause("has a catch-all that is not its last parameter", hint: "move the catch-all to the end")]
        }
        return []
    }

    private static func parameter(_ parameter: SwiftParameter, of handler: Handler) -> [Cause] {
        let name = parameter.label ?? parameter.name
        var causes: [Cause] = []
        if parameter.label == nil {
            causes.append(
                Cause("has a parameter '_ \(name)' without a name for events", hint: "delete the '_' before '\(name)'")
            )
        }
        if parameter.isInout {
            causes.append(Cause("has an inout parameter '\(name)'", hint: "take '\(name)' by value"))
        }
        if parameter.isVariadic {
            causes.append(Cause("has a variadic parameter '\(name)'", hint: "take an array instead"))
        }
        if let type = parameter.type, let problem = undecodable(type, in: handler.member.source) {
            causes.append(
                Cause(
                    "cannot get '\(name)': \(problem) is nothing that an event can carry",
                    hint:
                        "use String, Int, Double, Bool, UUID, Date, an enum with such a raw value, or an array of these"
                )
            )
        }
        return causes
    }

    /// What in a type can never be made from text or JSON; nil when nothing is known against the type.
    private static func undecodable(_ type: SwiftTypeText, in source: SwiftSource) -> String? {
        let tokens = source.outline.tokens(in: type.range)
        if tokens.contains(where: { $0.kind == .arrow }) { return "a closure" }
        if let word = tokens.first(where: { $0.keyword == .any || $0.keyword == .some }) {
            return "'\(source.string(word.range)) \u{2026}'"
        }
        if tokens.first?.kind == .leftParen, tokens.contains(where: { $0.kind == .comma }) { return "a tuple" }
        for token in tokens where token.kind == .identifier {
            let name = source.string(token.range)
            if ["Any", "AnyObject", "Never", "Void"].contains(name) || resources.contains(name) { return "'\(name)'" }
        }
        return nil
    }

    private static let resources: Set<String> = [
        "URLSession", "FileHandle", "FileManager", "DispatchQueue", "Thread", "Process", "Timer", "Task", "NSLock",
        "HTTPClient", "Mutex", "Request", "Response",
    ]
}
