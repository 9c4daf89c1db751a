/// A shell that can complete our command lines.
enum Shell: String, CaseIterable, Sendable {
    case bash
    case zsh
    case fish

    /// The name of the script in `completions/` and in the places where shells look for it.
    var fileName: String {
        switch self {
        case .bash: "djust.bash"
        case .zsh: "_djust"
        case .fish: "djust.fish"
        }
    }

    /// How to load the script, in one line.
    var instructions: String {
        switch self {
        case .bash: "put 'source <(djust completions bash)' into ~/.bashrc"
        case .zsh: "put 'source <(djust completions zsh)' into ~/.zshrc, after compinit"
        case .fish: "run 'djust completions fish > ~/.config/fish/completions/djust.fish'"
        }
    }

    /// The script, made from the command table.
    func script() -> String {
        switch self {
        case .bash: BashCompletion().script()
        case .zsh: ZshCompletion().script()
        case .fish: FishCompletion().script()
        }
    }
}

extension String {
    /// The text as one word of any of the three shells: in single quotes.
    var quotedForShell: String {
        "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
