/// A name in a file of a project, at a place where templates and Swift meet or where a template has to be right alone.
struct NameToken {
    /// What the name stands for.
    enum Kind: String, CaseIterable {
        case handler, variable, member, parameter, slot, route, attribute, template, view, model, word
    }

    /// What it stands for.
    let kind: Kind
    /// The file.
    let path: String
    /// Where it stands, in bytes.
    let range: Range<Int>
    /// The name.
    let text: String
    /// Whether it is a part of a path, and no route's name.
    var isPlace = false

    /// Takes a piece of a file.
    init(_ kind: Kind, _ range: Range<Int>, in bytes: [UInt8], of path: String) {
        self.kind = kind
        self.path = path
        self.range = range
        text = String(decoding: bytes[range], as: UTF8.self)
    }

    /// Whether it stands in a template.
    var isInTemplate: Bool { path.hasSuffix(".html") }
    /// What kind of name it is, and on which side.
    var group: String { "\(kind.rawValue) in \(isInTemplate ? "templates" : "Swift")" }
}
