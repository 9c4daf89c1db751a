internal import Djust
internal import SwiftOutline

/// Finds the live views of a project and gathers their members from all files.
struct ViewIndex {
    /// The views, in the order of files and places.
    private(set) var views: [ViewDeclaration] = []
    /// Every type of the project by its simple name.
    private(set) var types: [String: [SwiftDeclaration]] = [:]

    /// Reads the outlines.
    init(_ sources: [SwiftSource]) {
        var extensions: [String: [ViewDeclaration.Member]] = [:]
        for source in sources {
            for (declaration, context) in source.outline.allDeclarations() where declaration.asType != nil {
                if declaration.kind == .extension {
                    let members = declaration.members.map { ViewDeclaration.Member(declaration: $0, source: source) }
                    extensions[declaration.name, default: []] += members
                    continue
                }
                types[declaration.name, default: []].append(declaration)
                if let view = Self.view(declaration, context: context, source: source) { views.append(view) }
            }
        }
        for index in views.indices {
            let view = views[index]
            var names = [view.qualifiedName]
            if view.name != view.qualifiedName { names.append(view.name) }
            for name in names { views[index].members += extensions[name] ?? [] }
        }
    }

    private static func view(
        _ declaration: SwiftDeclaration,
        context: [String],
        source: SwiftSource
    ) -> ViewDeclaration? {
        guard let type = declaration.asType, declaration.kind != .protocol else { return nil }
        let attribute = declaration.attribute("LiveView")
        let conforms = type.inheritance.contains { $0.text == "LiveView" || $0.text.hasSuffix(".LiveView") }
        guard attribute != nil || conforms else { return nil }
        return ViewDeclaration(
            qualifiedName: (context + [declaration.name]).joined(separator: "."),
            source: source,
            declaration: declaration,
            template: attribute.map { template(of: $0, source: source) } ?? .none,
            isAbstract: attribute.map { isAbstract($0, source: source) } ?? false,
            members: declaration.members.map { ViewDeclaration.Member(declaration: $0, source: source) }
        )
    }

    private static func template(of attribute: SwiftAttribute, source: SwiftSource) -> ViewDeclaration.Template {
        for argument in attribute.arguments where argument.label == nil || argument.label == "template" {
            if let literal = source.outline.stringLiteral(at: argument.range) {
                return argument.label == nil
                    ? .file(name: literal.text, span: source.span(argument.range)) : .inline(literal)
            }
            // An option such as `.abstract` is no template; any other expression is one that nobody can read.
            if argument.label == "template" || !source.string(argument.range).hasPrefix(".") { return .unknown }
        }
        return .none
    }

    private static func isAbstract(_ attribute: SwiftAttribute, source: SwiftSource) -> Bool {
        attribute.arguments.contains { argument in
            let text = source.string(argument.range)
            return argument.label == "abstract" ? text == "true" : text == ".abstract"
        }
    }
}
