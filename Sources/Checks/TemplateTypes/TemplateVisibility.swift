internal import SwiftOutline

/// By which rule the members of a type are shown to templates.
enum TemplateVisibility {
    /// `@TemplateValue`: what the rest of the app can read.
    case marked
    /// `Encodable`: what is stored.
    case encoded

    /// The names that `@TemplateValue(excluding:)` lists; nil when they cannot be read.
    static func excluded(by declaration: SwiftDeclaration, in source: SwiftSource) -> Set<String>? {
        var names: Set<String> = []
        for argument in declaration.attribute("TemplateValue")?.arguments ?? [] {
            guard let literal = source.outline.stringLiteral(at: argument.range) else { return nil }
            names.insert(literal.text)
        }
        return names
    }

    /// Why templates do not see a property that stands in the body of its type; nil when they do.
    func reason(
        toHide member: SwiftDeclaration,
        of kind: SwiftDeclaration.Kind,
        in source: SwiftSource,
        excluded: Set<String>
    ) -> String? {
        guard self == .marked else {
            let isComputed = member.asVariable?.isComputed ?? false
            return isComputed ? reasonToHideAdded : nil
        }
        if let modifier = member.modifiers.first(where: {
            ($0.keyword == .private || $0.keyword == .fileprivate) && $0.argument.isEmpty
        }) {
            return "it is \(modifier.keyword)"
        }
        if excluded.contains(member.name) { return "@TemplateValue excludes it" }
        if member.name.hasPrefix("_") { return "its name begins with '_'" }
        if member.has(.lazy), kind != .class { return "it is lazy, and reading it changes the instance" }
        return needsMore(member, in: source) ? "its getter throws, waits or changes the instance" : nil
    }

    /// Why templates do not see a property that stands in an extension.
    var reasonToHideAdded: String {
        switch self {
        case .marked: "it stands in an extension, and @TemplateValue shows what stands in the body of the type"
        case .encoded: "it is computed, and of a type without @TemplateValue only what is stored is shown"
        }
    }

    private func needsMore(_ member: SwiftDeclaration, in source: SwiftSource) -> Bool {
        guard let variable = member.asVariable, let block = variable.accessorBlock else { return false }
        if let getter = variable.accessors.first(where: { $0.name == "get" }) {
            let tokens = source.outline.tokens(in: getter.range).prefix(4)
            if tokens.contains(where: { $0.keyword == .async || $0.keyword == .throws }) { return true }
        }
        return source.outline.tokens(in: block).prefix(2).contains { $0.keyword == .mutating }
    }
}
