internal import Checks
internal import Djust
internal import SwiftOutline

/// The names that mean something at a place of a template: the properties of its views, and those of the loops around.
struct VariableScope {
    private let project: Project
    private let views: [ViewDeclaration]
    /// What each loop variable goes through, the innermost loop last.
    private let loops: [(name: String, path: [String])]

    init(_ project: Project, at place: DocumentPlace) {
        self.project = project
        views = project.views(at: place)
        loops = Self.loops(before: place)
    }

    /// The properties that a name with dots can be, behind the names in front of the last dot.
    func members(of path: [String]) -> [ViewDeclaration.Member] {
        guard let first = path.first else {
            return views.flatMap(\.members).filter { Self.isVisible($0.declaration) }
        }
        var types = type(of: first, depth: 0)
        for name in path.dropFirst() {
            types = types.flatMap { members(ofType: $0) }.filter { $0.declaration.name == name }.compactMap(
                Self.typeName
            )
        }
        return types.flatMap { members(ofType: $0) }
    }

    /// The property that a name with dots is.
    func member(_ path: [String]) -> ViewDeclaration.Member? {
        guard let name = path.last else { return nil }
        return members(of: Array(path.dropLast())).first { $0.declaration.name == name }
    }

    /// The names of the loops around, the innermost first.
    var loopNames: [String] { loops.reversed().map(\.name) + (loops.isEmpty ? [] : ["forloop"]) }

    // MARK: - Types

    private func type(of name: String, depth: Int) -> [String] {
        if depth < 8, let loop = loops.last(where: { $0.name == name }) {
            return member(ofLoop: loop.path, depth: depth + 1)
        }
        return members(of: []).filter { $0.declaration.name == name }.compactMap(Self.typeName)
    }

    private func member(ofLoop path: [String], depth: Int) -> [String] {
        guard let first = path.first else { return [] }
        var types = type(of: first, depth: depth)
        for name in path.dropFirst() {
            types = types.flatMap { members(ofType: $0) }.filter { $0.declaration.name == name }.compactMap(
                Self.typeName
            )
        }
        return types
    }

    private func members(ofType name: String) -> [ViewDeclaration.Member] {
        var result: [ViewDeclaration.Member] = []
        for source in project.sources {
            for (declaration, _) in source.outline.allDeclarations() where declaration.name == name {
                result += declaration.members.filter(Self.isVisible).map { .init(declaration: $0, source: source) }
            }
        }
        return result
    }

    private static func isVisible(_ declaration: SwiftDeclaration) -> Bool {
        declaration.asVariable != nil && !declaration.isStatic && !declaration.has(.private)
            && !declaration.has(.fileprivate)
    }

    /// The name of the type that a property has, or that its elements have: `Item` of `[Item]?`.
    private static func typeName(_ member: ViewDeclaration.Member) -> String? {
        guard let variable = member.declaration.asVariable else { return nil }
        guard let type = variable.type else {
            return variable.initializer.flatMap { initialType(member.source.string($0)) }
        }
        let name = type.text.filter { !"[]?! ".contains($0) }
        return name.split(separator: ":").last.map(String.init)
    }

    /// `Item` of `Item(name: "")` and of `[Item]()`.
    private static func initialType(_ text: String) -> String? {
        let name = text.drop { $0 == "[" }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return name.first?.isUppercase == true ? String(name) : nil
    }

    // MARK: - Loops

    /// The loops that have begun and not ended in front of a place, read off their tags.
    private static func loops(before place: DocumentPlace) -> [(name: String, path: [String])] {
        let bytes = place.source.bytes[..<min(place.offset, place.source.bytes.count)]
        var loops: [(name: String, path: [String])] = []
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "%") else {
                index += 1
                continue
            }
            let rest = bytes[(index + 2)...]
            let end = rest.firstIndex(of: UInt8(ascii: "%")) ?? rest.endIndex
            let words = String(decoding: rest[..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
            if words.first == "for", let separator = words.firstIndex(of: "in"), separator + 1 < words.count {
                let path = words[separator + 1].prefix { $0 != "|" }.split(separator: ".").map(String.init)
                let names = words[1..<max(separator, 1)].joined(separator: " ").split { $0 == "," || $0 == " " }
                loops.append((names.first.map(String.init) ?? "", names.count == 1 ? path : []))
            } else if words.first == "endfor" {
                _ = loops.popLast()
            }
            index = end
        }
        return loops
    }
}
