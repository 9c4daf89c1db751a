/// A program that lists what the toolchain's own parser sees in a file, for `ToolchainComparisonTests`.
///
/// Text, because it is compiled by the test against libraries that the products do not use.
enum OracleProgram {
    static let source = #"""
        import Glibc
        import SwiftParser
        import SwiftSyntax

        /// Prints, for every file named on standard input, its tokens and declarations as the toolchain sees them.
        final class Lister: SyntaxVisitor {
            let converter: SourceLocationConverter
            var lines: [String] = []
            init(_ converter: SourceLocationConverter) { self.converter = converter; super.init(viewMode: .sourceAccurate) }

            func add(_ kind: String, _ name: TokenSyntax, _ attributes: AttributeListSyntax, _ labels: [String] = []) {
                add(kind, text(name), name.positionAfterSkippingLeadingTrivia, attributes, labels)
            }
            func text(_ token: TokenSyntax) -> String {
                let raw = token.text
                return raw.count > 2 && raw.hasPrefix("`") ? String(raw.dropFirst().dropLast()) : raw
            }
            func add(_ kind: String, _ name: String, _ at: AbsolutePosition, _ attributes: AttributeListSyntax, _ labels: [String]) {
                let line = converter.location(for: at).line
                lines.append("D \(line) \(kind) \(name) [\(names(attributes))] (\(labels.joined(separator: ",")))")
            }
            func names(_ list: AttributeListSyntax) -> String {
                var result: [String] = []
                for element in list {
                    switch element {
                    case .attribute(let a):
                        if let i = a.attributeName.as(IdentifierTypeSyntax.self) { result.append(text(i.name)) }
                        else if let m = a.attributeName.as(MemberTypeSyntax.self) { result.append(text(m.name)) }
                        else { result.append(a.attributeName.trimmedDescription) }
                    case .ifConfigDecl(let c):
                        for clause in c.clauses { if case .attributes(let inner)? = clause.elements { result.append(names(inner)) } }
                    }
                }
                return result.filter { !$0.isEmpty }.joined(separator: ",")
            }
            func labels(_ clause: FunctionParameterClauseSyntax, subscripted: Bool = false) -> [String] {
                clause.parameters.map {
                    if subscripted, $0.secondName == nil { return "_:" + text($0.firstName) }
                    return text($0.firstName) + ":" + text($0.secondName ?? $0.firstName)
                }
            }
            override func visit(_ n: ImportDeclSyntax) -> SyntaxVisitorContinueKind { add("import", n.path.trimmedDescription, n.path.positionAfterSkippingLeadingTrivia, n.attributes, []); return .skipChildren }
            override func visit(_ n: ClassDeclSyntax) -> SyntaxVisitorContinueKind { add("class", n.name, n.attributes); return .visitChildren }
            override func visit(_ n: StructDeclSyntax) -> SyntaxVisitorContinueKind { add("struct", n.name, n.attributes); return .visitChildren }
            override func visit(_ n: EnumDeclSyntax) -> SyntaxVisitorContinueKind { add("enum", n.name, n.attributes); return .visitChildren }
            override func visit(_ n: ActorDeclSyntax) -> SyntaxVisitorContinueKind { add("actor", n.name, n.attributes); return .visitChildren }
            override func visit(_ n: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind { add("protocol", n.name, n.attributes); return .visitChildren }
            override func visit(_ n: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind { add("extension", n.extendedType.trimmedDescription, n.extendedType.positionAfterSkippingLeadingTrivia, n.attributes, []); return .visitChildren }
            override func visit(_ n: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
                add("func", n.name, n.attributes, labels(n.signature.parameterClause) + effects(n.signature.effectSpecifiers) + result(n.signature.returnClause)); return .skipChildren }
            func effects(_ e: FunctionEffectSpecifiersSyntax?) -> [String] { (e?.asyncSpecifier != nil ? ["async"] : []) + (e?.throwsClause.map { [$0.throwsSpecifier.text] } ?? []) }
            func result(_ r: ReturnClauseSyntax?) -> [String] { r.map { ["->" + $0.type.trimmedDescription.filter { $0 != " " && $0 != "\n" }] } ?? [] }
            override func visit(_ n: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
                add("init", n.initKeyword, n.attributes, labels(n.signature.parameterClause) + effects(n.signature.effectSpecifiers)); return .skipChildren }
            override func visit(_ n: DeinitializerDeclSyntax) -> SyntaxVisitorContinueKind { add("deinit", n.deinitKeyword, n.attributes); return .skipChildren }
            override func visit(_ n: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind {
                add("subscript", n.subscriptKeyword, n.attributes, labels(n.parameterClause, subscripted: true) + result(n.returnClause)); return .skipChildren }
            override func visit(_ n: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
                for b in n.bindings {
                    let name = b.pattern.as(IdentifierPatternSyntax.self).map { text($0.identifier) } ?? b.pattern.trimmedDescription
                    var facts: [String] = []
                    if let t = b.typeAnnotation?.type { facts.append("T" + t.trimmedDescription.filter { $0 != " " && $0 != "\n" }) }
                    if let v = b.initializer?.value { facts.append("=\(v.positionAfterSkippingLeadingTrivia.utf8Offset)..<\(v.endPositionBeforeTrailingTrivia.utf8Offset)") }
                    if let a = b.accessorBlock {
                        switch a.accessors {
                        case .accessors(let list): for x in list { facts.append(x.accessorSpecifier.text) }
                        case .getter: facts.append("getter")
                        }
                    }
                    add(n.bindingSpecifier.text, name, b.pattern.positionAfterSkippingLeadingTrivia, n.attributes, facts)
                }
                return .skipChildren
            }
            override func visit(_ n: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind { add("typealias", n.name, n.attributes); return .skipChildren }
            override func visit(_ n: AssociatedTypeDeclSyntax) -> SyntaxVisitorContinueKind { add("associatedtype", n.name, n.attributes); return .skipChildren }
            override func visit(_ n: OperatorDeclSyntax) -> SyntaxVisitorContinueKind { add("operator", n.name, .init([])); return .skipChildren }
            override func visit(_ n: PrecedenceGroupDeclSyntax) -> SyntaxVisitorContinueKind { add("precedencegroup", n.name, n.attributes); return .skipChildren }
            override func visit(_ n: MacroDeclSyntax) -> SyntaxVisitorContinueKind { add("macro", n.name, n.attributes, labels(n.signature.parameterClause)); return .skipChildren }
            override func visit(_ n: EnumCaseDeclSyntax) -> SyntaxVisitorContinueKind {
                for e in n.elements { add("case", e.name, n.attributes, e.parameterClause.map { $0.parameters.map { ($0.firstName.map { $0.text == "_" ? "" : text($0) } ?? "") } } ?? []) }
                return .skipChildren
            }
            override func visit(_ n: CodeBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
            override func visit(_ n: ClosureExprSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
        }

        /// Tokens; a string or regular expression is one, and operators that touch are one.
        final class TokenLister: SyntaxVisitor {
            var spans: [(Int, Int, Bool)] = []
            init() { super.init(viewMode: .sourceAccurate) }
            override func visit(_ n: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind { literal(n) }
            override func visit(_ n: SimpleStringLiteralExprSyntax) -> SyntaxVisitorContinueKind { literal(n) }
            override func visit(_ n: RegexLiteralExprSyntax) -> SyntaxVisitorContinueKind { literal(n) }
            override func visit(_ n: VersionTupleSyntax) -> SyntaxVisitorContinueKind { literal(n) }
            func literal(_ n: some SyntaxProtocol) -> SyntaxVisitorContinueKind {
                spans.append((n.positionAfterSkippingLeadingTrivia.utf8Offset, n.endPositionBeforeTrailingTrivia.utf8Offset, false))
                return .skipChildren
            }
            override func visit(_ t: TokenSyntax) -> SyntaxVisitorContinueKind {
                let start = t.positionAfterSkippingLeadingTrivia.utf8Offset, end = t.endPositionBeforeTrailingTrivia.utf8Offset
                guard end > start else { return .visitChildren }
                let isMark = t.text.utf8.allSatisfy { "=-+*%<>&|^~/!?.#".utf8.contains($0) || $0 >= 0x80 } && !t.text.unicodeScalars.contains { $0.properties.isIDStart }
                spans.append((start, end, isMark))
                return .visitChildren
            }
        }

        while let path = readLine() {
            var bytes: [UInt8] = []
            guard let file = fopen(path, "r") else { continue }
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true { let n = fread(&buffer, 1, buffer.count, file); if n == 0 { break }; bytes += buffer[0..<n] }
            fclose(file)
            let tree = bytes.withUnsafeBufferPointer { Parser.parse(source: $0) }
            print("F \(path)")
            let lister = Lister(SourceLocationConverter(fileName: path, tree: tree))
            lister.walk(tree)
            for line in lister.lines { print(line) }
            let tokens = TokenLister()
            tokens.walk(tree)
            print("T", terminator: "")
            for span in tokens.spans { print(" \(span.0)-\(span.1)\(span.2 ? "m" : "")", terminator: "") }
            print()
        }
        """#
}
