internal import Djust
internal import SwiftOutline

/// What an app sets in its `configuration`, for every build and without a condition.
enum ConfigurationSettings {
    /// One setting.
    struct Setting {
        /// The property of `Configuration`.
        let name: String
        /// The value as it is written.
        let text: String
        /// The value of a literal; nil for anything else.
        let literal: String?
        /// Where the value stands.
        let span: SourceSpan
    }

    /// The settings of a project's apps.
    static func of(_ project: Project) -> [Setting] {
        let apps = Set(project.routes.apps.map(\.declaration.name))
        guard !apps.isEmpty else { return [] }
        return project.sources.flatMap { source in
            source.outline.allDeclarations().flatMap { declaration, _ -> [Setting] in
                guard apps.contains(declaration.name), declaration.asType != nil else { return [] }
                return declaration.members.filter { $0.name == "configuration" }.flatMap { settings($0, in: source) }
            }
        }
    }

    private static func settings(_ property: SwiftDeclaration, in source: SwiftSource) -> [Setting] {
        guard let block = property.asVariable?.accessorBlock else { return [] }
        let code = CodeTokens(block, of: source)
        let regions = ConditionalRegions(source)
        return source.outline.assignments(in: block).compactMap { assignment in
            guard assignment.operatorText == "=", assignment.path.count == 2, let name = assignment.path.last,
                !regions.isDebugOnly(assignment.value.lowerBound), !isNested(assignment.value.lowerBound, in: code)
            else { return nil }
            return Setting(
                name: name,
                text: source.string(assignment.value),
                literal: source.outline.stringLiteral(at: assignment.value)?.text,
                span: source.span(assignment.value)
            )
        }
    }

    /// Whether an offset stands in braces inside of the block, where a condition may decide.
    private static func isNested(_ offset: Int, in code: CodeTokens) -> Bool {
        var depth = 0
        for token in code.tokens {
            guard token.range.lowerBound < offset else { break }
            if token.kind == .leftBrace { depth += 1 }
            if token.kind == .rightBrace { depth -= 1 }
        }
        return depth > 1
    }
}
