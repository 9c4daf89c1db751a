import SwiftOutline

/// What stands in the parentheses of `@State(...)`.
struct StateOptions {
    /// An option, by the name of its member of `StateOption`, which is the name of the schema's entry too.
    enum Option: String, CaseIterable {
        case temporary
        case fixed
    }

    /// What is wrong, where the compiler finds nothing wrong.
    let problem: MacroProblem?
    /// An option that there is none of; the compiler says so too, but not what was meant.
    let unknown: MacroProblem?
    private let options: [Option]

    /// Reads the attribute of a declaration.
    init(_ declaration: SwiftDeclaration, _ source: MacroSource) {
        var options: [Option] = []
        var problem: MacroProblem?
        var unknown: MacroProblem?
        for argument in declaration.attribute("State")?.arguments ?? [] where argument.label == nil {
            func wrong(_ message: String) -> MacroProblem {
                MacroProblem(message: message, source: source, range: argument.range)
            }
            let text = source.file.text(argument.range)
            guard let name = Self.member(of: text) else {
                problem =
                    problem
                    ?? wrong(
                        "The option is read when the app is built, so it has to be written here: `.temporary` or `.fixed`."
                    )
                continue
            }
            guard let option = Option(rawValue: name) else {
                unknown = unknown ?? wrong(Self.advice(instead: name))
                continue
            }
            if let other = options.first {
                let message =
                    other == option
                    ? "'.\(name)' is written twice; leave it once."
                    : "'\(declaration.name)' cannot be both: a temporary value is gone after each render, a fixed one "
                        + "is kept and not followed; leave one."
                problem = problem ?? wrong(message)
            }
            options.append(option)
        }
        self.options = options
        self.problem = problem
        self.unknown = unknown
    }

    /// Whether an option is there.
    func has(_ option: Option) -> Bool { options.contains(option) }

    /// The option; nil when there is none.
    var single: Option? { options.first }

    /// The `x` of `.x`, `StateOption.x` and `Djust.StateOption.x`; nil for any other expression.
    private static func member(of text: String) -> String? {
        guard let point = text.lastIndex(of: ".") else { return nil }
        guard ["", "StateOption", "Djust.StateOption"].contains(text[..<point]) else { return nil }
        return text[text.index(after: point)...].filter { $0 != "`" }
    }

    private static func advice(instead name: String) -> String {
        let begin = "There is no option '.\(name)'"
        if name == "static" { return "\(begin); what djust calls static is '.fixed' here." }
        let nearest = Option.allCases.map(\.rawValue).min { distance($0, name) < distance($1, name) } ?? ""
        guard distance(nearest, name) <= 3 else { return "\(begin); there are '.temporary' and '.fixed'." }
        return "\(begin); did you mean '.\(nearest)'?"
    }

    /// How many characters have to be added, left out or replaced; O(product of the lengths).
    private static func distance(_ first: String, _ second: String) -> Int {
        let second = Array(second.lowercased())
        var row = Array(0...second.count)
        for (index, character) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in second.indices {
                let above = row[column + 1]
                row[column + 1] = min(diagonal + (character == second[column] ? 0 : 1), min(above, row[column]) + 1)
                diagonal = above
            }
        }
        return row[second.count]
    }
}
