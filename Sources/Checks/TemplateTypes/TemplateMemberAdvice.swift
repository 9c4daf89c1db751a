internal import Djust

/// What to write in a template for a member that only Swift code can ask for.
enum TemplateMemberAdvice {
    /// What to write for a member of a value that is no structure; nil when nothing is known.
    static func hint(for name: String, of value: String, type: TemplateType) -> String? {
        switch type {
        case .loop:
            return NearestName.of(name, among: LoopState.Member.allCases.map(\.rawValue) + ["parentloop"]).map {
                "did you mean '\($0)'?"
            }
        case .list, .set, .text, .dictionary:
            if let filter = filters[name] { return "write {{ \(value)|\(filter) }}" }
            if name == "isEmpty" || name == "is_empty" { return "write {% if not \(value) %}" }
            return nil
        case .choice: return name == "rawValue" || name == "raw_value" ? "write {{ \(value) }}" : nil
        case .plain: return name == "description" ? "write {{ \(value) }}" : nil
        case .unknown, .structure: return nil
        }
    }

    /// Filters by the Swift members that do the same.
    private static let filters: [String: String] = [
        "count": "length", "length": "length", "size": "length", "first": "first", "last": "last",
        "uppercased": "upper", "lowercased": "lower", "capitalized": "title", "sorted": "dictsort:\"\u{2026}\"",
        "joined": "join:\", \"",
    ]
}
