/// What a template can ask of a value, as far as the value's Swift type says.
indirect enum TemplateType: Sendable {
    /// Nothing is known: anything may be asked.
    case unknown
    /// Text; a number picks a character.
    case text
    /// A number or a truth value, which has nothing to ask for.
    case plain(String)
    /// Items by number.
    case list(TemplateType)
    /// Items that only a loop reaches.
    case set(TemplateType)
    /// Values by key.
    case dictionary(TemplateType)
    /// What `forloop` stands for.
    case loop
    /// An enum that is shown as one value.
    case choice(String)
    /// A type of the project whose members are known.
    case structure(TemplateStructure)

    /// What a loop over the value gives, one at a time.
    var element: TemplateType {
        switch self {
        case .list(let element), .set(let element): element
        case .text: .text
        default: .unknown
        }
    }

    /// What the value is called in a message.
    var description: String {
        switch self {
        case .unknown: "a value"
        case .text: "text"
        case .plain(let name): "\(name) value"
        case .list: "a list"
        case .set: "a set"
        case .dictionary: "a dictionary"
        case .loop: "'forloop'"
        case .choice(let name): "a \(name), which is one value here,"
        case .structure(let structure): structure.name
        }
    }
}

/// A type of the project as templates see it.
struct TemplateStructure: Sendable {
    /// A member, and what Swift says of its type.
    struct Member: Sendable {
        /// The Swift name.
        let name: String
        /// The declared type; nil when there is none.
        let type: String?
        /// The type that the value shows, where none is declared.
        let inferred: TemplateType
    }

    /// The name of the type.
    let name: String
    /// What templates see, by names without case, `_` and `-`.
    let members: [String: Member]
    /// What Swift code sees and templates do not, by folded name, and why.
    let hidden: [String: String]
}
