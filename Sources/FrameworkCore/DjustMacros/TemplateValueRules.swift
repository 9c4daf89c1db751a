import SwiftOutline

/// What a type has to be so that a template can look into it.
struct TemplateValueRules {
    let type: TemplateValueType
    /// What is wrong.
    private(set) var problems: [MacroProblem] = []
    /// Whether there is a type that an extension can be written for.
    private(set) var isValue = false

    private var declaration: SwiftDeclaration { type.declaration }

    /// The types around the declaration, innermost first.
    private let context: [SwiftDeclaration]

    init(_ declaration: SwiftDeclaration, _ request: MacroRequest) {
        type = TemplateValueType(declaration, request.declaration)
        context = request.context.compactMap(\.declaration)
    }

    /// Checks the type, its members and what the attribute says.
    mutating func check() {
        checkKind()
        checkPlacement()
        guard isValue else { return }
        checkConditional()
        if declaration.kind == .enum { return }
        checkNames()
        checkExcluded()
    }

    private mutating func report(_ message: String, _ range: Range<Int>, fix: MacroProblem.Fix? = nil) {
        problems.append(MacroProblem(message: message, source: type.source, range: range, fix: fix))
    }

    private mutating func checkKind() {
        let name = declaration.name
        switch declaration.kind {
        case .struct: isValue = true
        case .enum:
            isValue = true
            guard let argument = type.excluded.first else { return }
            report("A template sees an enum as one value, so there is nothing to exclude.", argument.range)
        case .class:
            isValue = declaration.has(.final)
            guard !isValue else { return }
            report(
                "@TemplateValue goes before a final class, because a template looks up the members that this declaration "
                    + "has and no others; write 'final class \(name)'.",
                declaration.keywordRange,
                fix: .init(
                    title: "write 'final'",
                    range: declaration.keywordRange.lowerBound..<declaration.keywordRange.lowerBound,
                    text: "final "
                )
            )
        case .actor:
            report(
                "A template cannot wait for the actor '\(name)'; mark a structure with what the page shows of it.",
                declaration.keywordRange
            )
        default:
            report(
                "@TemplateValue goes before a struct, an enum or a final class, where the macro can see the members.",
                declaration.keywordRange
            )
        }
    }

    /// The extension stands in the file, from where it must be able to name the type.
    private mutating func checkPlacement() {
        let chain = [declaration] + context
        guard isValue, let hidden = chain.dropLast().first(where: { $0.has(.private) }) else { return }
        isValue = false
        let own = declaration.modifiers.first { $0.keyword == .private }?.range
        report(
            "'\(hidden.name)' is private inside another type, where the macro's extension cannot name it; "
                + "write 'fileprivate'.",
            own ?? declaration.keywordRange,
            fix: own.map { .init(title: "write 'fileprivate'", range: $0, text: "fileprivate") }
        )
    }

    private mutating func checkConditional() {
        let members = declaration.kind == .enum ? declaration.members.filter { $0.kind == .case } : type.candidates
        for member in members where member.isConditional {
            report(
                "'\(member.name)' stands inside '#if', and a template has to be able to count on it; "
                    + (declaration.kind == .enum ? "move it out." : "move it out, or make it private."),
                member.nameRange
            )
        }
    }

    private mutating func checkNames() {
        let excluded = Set(type.excluded.compactMap(\.name))
        var names: [String: String] = [:]
        for member in type.candidates where !excluded.contains(member.name) {
            guard member.asVariable?.isPattern == false else {
                report(
                    "A template looks up single names; write a line for each part of '\(member.name)', or make it private.",
                    member.nameRange
                )
                continue
            }
            guard let other = names.updateValue(member.name, forKey: folded(member.name)) else { continue }
            report(
                "A template cannot tell '\(member.name)' from '\(other)', because case, '_' and '-' do not count; "
                    + "give one another name, or make it private.",
                member.nameRange
            )
        }
    }

    private mutating func checkExcluded() {
        let names = type.candidates.map(\.name)
        for (name, range) in type.excluded {
            guard let name else {
                report("The name of an excluded property has to be a string literal.", range)
                continue
            }
            guard !names.contains(name) else { continue }
            let hidden = declaration.members.contains { $0.name == name }
            let nearest = names.first { folded($0) == folded(name) }
            let hint = nearest.map { "; did you mean '\($0)'?" } ?? ""
            report(
                hidden
                    ? "A template does not see '\(name)' anyway; remove it here."
                    : "'\(declaration.name)' has no property '\(name)'\(hint.isEmpty ? "." : hint)",
                range
            )
        }
    }
}
