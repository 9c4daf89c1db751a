import Foundation
import LanguageServer

/// `djust lsp`: what the check finds and knows, for editors.
enum LspCommand: Command {
    static let spec = CommandSpec(
        name: "lsp",
        summary: "Serve editors: findings while you type, completion, definitions",
        discussion: """
            Speaks the Language Server Protocol on standard input and output; an editor starts it. docs/editors.md says how to
            set up VS Code, Neovim and Helix.
            """
    )

    static func run(_ invocation: Invocation) throws -> ExitCode {
        var server = LanguageServer(
            input: 0,
            output: 1,
            root: invocation.directory.path,
            version: Version.current
        )
        return server.run() == 0 ? .success : .failure
    }
}
