import Checks
import Testing

/// The same example in other words: a change of its files that means nothing, or that takes all meaning away.
///
/// The marks `↓` move with the text, so they say where the findings have to be then.
struct ExampleVariant: CustomTestStringConvertible {
    /// What becomes of the findings.
    enum Effect {
        /// They stay, and stand where the marks stand.
        case none
        /// There is none of the rule in a file that is changed.
        case silences
    }

    /// What the variant does, as a test's name.
    let name: String
    /// What becomes of the findings.
    let effect: Effect
    /// The file with the change; nil where it cannot be made, or would not be the same.
    let change: @Sendable (RuleExample.File) -> RuleExample.File?

    var testDescription: String { name }

    /// Makes a variant of the files with some endings; a change gives nil where it cannot be made.
    init(
        _ name: String,
        _ effect: Effect = .none,
        of endings: [String],
        change: @escaping @Sendable (String) -> String?
    ) {
        self.name = name
        self.effect = effect
        self.change = { file in
            guard endings.contains(where: { file.path.hasSuffix($0) }), let text = change(file.text), text != file.text
            else { return nil }
            var file = file
            file.text = text
            return file
        }
    }

    /// The example with its files changed; nil when none of them is.
    func example(_ example: RuleExample) -> (files: [RuleExample.File], changed: Set<String>)? {
        var changed: Set<String> = []
        let files = example.files.map { file in
            // What takes the meaning away is done to the files that have findings, and the others stay.
            guard effect == .none || file.text.contains("\u{2193}"), let other = change(file) else { return file }
            changed.insert(file.path)
            return other
        }
        return changed.isEmpty ? nil : (files, changed)
    }

    /// Text in which a character takes one, two, three and four bytes, or is made of several.
    static let multibyte = "é漢🍵👩‍👩‍👧"

    /// Every variant.
    static let all = bytes + templates + swift

    private static let bytes = [
        ExampleVariant("lines that end with CR LF", of: [".html", ".swift", ".json"]) {
            $0.replacing("\n", with: "\r\n")
        },
        ExampleVariant("a byte order mark", of: [".html", ".swift", ".json"]) { "\u{FEFF}" + $0 },
    ]
}
