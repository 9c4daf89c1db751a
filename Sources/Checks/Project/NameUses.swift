internal import SwiftOutline

/// Counts where names are used in the Swift files of a project, besides where a function is declared by them.
///
/// What merely has the same name counts too, so a count of zero is certain and any other is not.
struct NameUses {
    private var counts: [String: Int] = [:]

    /// Counts names.
    ///
    /// O(tokens).
    init(_ names: Set<String>, in sources: [SwiftSource]) {
        guard !names.isEmpty else { return }
        let lengths = Set(names.flatMap { [$0.utf8.count, $0.utf8.count + 2] })
        for source in sources {
            var isDeclared = false
            for token in source.outline.tokens {
                if token.kind == .identifier, !isDeclared, lengths.contains(token.range.count) {
                    let name = source.string(token.range).trimmingBackticks
                    if names.contains(name) { counts[name, default: 0] += 1 }
                }
                isDeclared = token.keyword == .func
            }
        }
    }

    /// How often a name is used.
    func count(of name: String) -> Int { counts[name] ?? 0 }
}

extension String {
    /// The name without the backticks that allow a keyword to be one.
    fileprivate var trimmingBackticks: String {
        count > 2 && first == "`" && last == "`" ? String(dropFirst().dropLast()) : self
    }
}
