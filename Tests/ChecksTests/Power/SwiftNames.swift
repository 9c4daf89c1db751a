import Djust

/// The names in a Swift file that its app's templates name too, found by how they are written.
struct SwiftNames {
    private(set) var tokens: [NameToken] = []

    private let path: String
    private let text: String
    private let bytes: [UInt8]

    /// Reads a file, given the names in templates.
    init(_ text: String, path: String, alsoIn names: [NameToken]) {
        self.path = path
        self.text = text
        bytes = Array(text.utf8)
        find(.handler, /@EventHandler[^\n]*\n\s+func (?<name>\w+)\(/.map(\.name))
        find(.variable, /@(?:State(?:\([^)]*\))?|Computed) var (?<name>\w+)/.map(\.name))
        find(.view, /final class (?<name>\w+)/.map(\.name))
        find(.template, /@LiveView\("(?<name>\w+)\.html"\)/.map(\.name))
        find(.word, /(?:TemplateFilter|SimpleTag|TemplateLibrary)\("(?<name>\w+)"/.map(\.name))
        find(.parameter, /TagParameter\("(?<name>\w+)", default/.map(\.name))
        find(.route, /Live\([^\n]*name: "(?<name>\w+)"/.map(\.name))
        if !text.contains("@main") { find(.member, /\n    (?:let|var) (?<name>\w+)/.map(\.name)) }
        for clause in text.matches(of: /@EventHandler[^\n]*\n\s+func \w+\((?<parameters>[^)]*)\)/) {
            let parameters = clause.parameters
            for parameter in parameters.matches(of: /(?:^|, )(?<label>[a-z]\w*)/) { add(.parameter, parameter.label) }
        }
        tokens.removeAll { token in
            token.kind != .template && !names.contains { Self.meet(token, $0) } && !Self.brought.contains(token.text)
        }
        let places = Set(names.filter { $0.isPlace || $0.kind == .parameter }.map(\.text))
        for place in text.matches(of: /Live\("\/(?<name>\w+)\//) where places.contains(String(place.name)) {
            add(.route, place.name)
        }
        find(.parameter, /Live\("[^"]*<\w+:(?<name>\w+)>/.map(\.name))
        find(.parameter, /parameters(?:\.\w+\(|\[)"(?<name>\w+)"/.map(\.name))
        for key in text.matches(of: /request\.query\["(?<name>\w+)"/) where places.contains(String(key.name)) {
            add(.parameter, key.name)
        }
    }

    /// What events bring along, which no template names.
    private static let brought: Set<String> = ["value", "field", "key", "code"]

    /// Whether a name in a template leads to one in Swift.
    private static func meet(_ token: NameToken, _ name: NameToken) -> Bool {
        let isOfKind = name.kind == token.kind || (name.kind == .model && token.kind == .variable)
        return isOfKind && !name.isPlace && SwiftName.matches(name.text, token.text)
    }

    private mutating func find(_ kind: NameToken.Kind, _ pattern: (String) -> [Substring]) {
        for name in pattern(text) { add(kind, name) }
    }

    private mutating func add(_ kind: NameToken.Kind, _ name: Substring) {
        let start = text.utf8.distance(from: text.startIndex, to: name.startIndex)
        tokens.append(NameToken(kind, start..<(start + name.utf8.count), in: bytes, of: path))
    }
}

extension Regex {
    /// A function that gives a part of every match in a text.
    fileprivate func map(_ part: @escaping (Output) -> Substring) -> (String) -> [Substring] {
        { text in text.matches(of: self).map { part($0.output) } }
    }
}
