import SwiftOutline

/// What the compiler asks: to expand one macro, in one role, on one declaration.
struct MacroRequest {
    /// What an attached macro adds.
    enum Role: String {
        case member
        case accessor
        case peer
        case `extension`
    }

    /// The plugin's type that the macro's declaration names.
    var macro: String
    /// What to add.
    var role: Role
    /// The attribute.
    var attribute: MacroSource
    /// The declaration that the attribute is attached to.
    var declaration: MacroSource
    /// The types and extensions around the declaration, innermost first, without their members.
    var context: [MacroSource]
    /// For an extension: the type to extend, by its full name.
    var extendedType: String
    /// For an extension: the conformances that the compiler still needs, as it writes them.
    var conformances: String
    /// For an extension: whether the compiler still needs a conformance.
    var needsConformance: Bool { !conformances.isEmpty }

    /// Reads `expandAttachedMacro`; nil when it is something else.
    init?(_ message: JSON) {
        guard let body = message["expandAttachedMacro"], let macro = body["macro"]?["typeName"]?.text,
            let role = body["macroRole"]?.text.flatMap(Role.init(rawValue:)),
            let attribute = body["attributeSyntax"].flatMap(MacroSource.init),
            let declaration = body["declSyntax"].flatMap(MacroSource.init)
        else { return nil }
        self.macro = macro
        self.role = role
        self.attribute = attribute
        self.declaration = declaration
        context = body["lexicalContext"]?.elements.compactMap(MacroSource.init) ?? []
        extendedType = body["extendedTypeSyntax"].flatMap(MacroSource.init)?.trimmed ?? ""
        conformances = body["conformanceListSyntax"].flatMap(MacroSource.init)?.trimmed ?? ""
    }

    /// The type or extension directly around the declaration.
    var enclosing: SwiftDeclaration? { context.first?.declaration }
}

/// A piece of a source file, as the compiler sends it, and where it stands.
struct MacroSource {
    /// The piece, read.
    let file: SwiftFile
    /// The file's path as the compiler was given it.
    let fileName: String
    /// Where the piece begins in the file.
    let offset: Int
    /// The line on which it begins, from 1.
    let line: Int

    /// Reads a syntax node of a message.
    init?(_ node: JSON) {
        guard let source = node["source"]?.bytes else { return nil }
        file = SwiftFile(source)
        let location = node["location"]
        fileName = location?["fileName"]?.text ?? ""
        offset = location?["offset"]?.int ?? 0
        line = location?["line"]?.int ?? 1
    }

    /// The declaration that the piece is.
    var declaration: SwiftDeclaration? { file.declarations.first }

    /// The text without the space around it.
    var trimmed: String {
        guard let first = file.tokens.first, let last = file.tokens.last else { return "" }
        return file.text(first.range.lowerBound..<last.range.upperBound)
    }

    /// The line of the file on which a byte of the piece stands.
    func line(of position: Int) -> Int {
        line &+ file.bytes.prefix(max(0, position)).count { $0 == UInt8(ascii: "\n") }
    }
}
