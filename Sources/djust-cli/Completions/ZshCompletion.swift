/// Writes the completion script for zsh: to be sourced, or to be found as `_djust` in `fpath`.
struct ZshCompletion {
    /// The whole script.
    func script() -> String {
        """
        #compdef djust
        # Completion of djust for zsh. Made by `djust completions zsh`.

        _djust_commands() {
            local -a commands=(
        \(commandRows())
            )
            _describe -t commands command commands
        }

        _djust() {
            local curcontext=$curcontext state line ret=1
            typeset -A opt_args
            _arguments -C -s -S \\
        \(rows(CommandTable.commonOptions + [CommandTable.version]))
                '1: :_djust_commands' \\
                '*:: :->rest' && ret=0
            [[ $state == rest ]] || return ret
            case $line[1] in
        \(CommandTable.commands.map { commandCase($0.spec) }.joined(separator: "\n"))
            esac
            return ret
        }

        if [[ $funcstack[1] == _djust ]]; then
            _djust "$@"
        else
            compdef _djust djust
        fi

        """
    }

    private func commandRows() -> String {
        CommandTable.commands.map { command in
            "        \("\(command.spec.name):\(command.spec.summary)".quotedForShell)"
        }.joined(separator: "\n")
    }

    private func commandCase(_ spec: CommandSpec) -> String {
        let options = rows(spec.options + CommandTable.commonOptions)
        let arguments = spec.arguments.enumerated().map { index, argument in
            let place = argument.isRepeatable ? "*" : "\(index + 1)"
            let colon = argument.isOptional && !argument.isRepeatable ? "::" : ":"
            return "        \("\(place)\(colon)\(argument.name):\(action(for: argument.value))".quotedForShell) \\"
        }
        let lines = ([options] + arguments).joined(separator: "\n")
        return "    \(spec.name))\n        _arguments -s -S \\\n\(lines)\n            && ret=0\n        ;;"
    }

    private func rows(_ options: [OptionSpec]) -> String {
        options.flatMap { option -> [String] in
            let names = (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.long)"]
            return names.map { name in
                let exclusion = option.isRepeatable ? "*" : "(\(names.joined(separator: " ")))"
                // `=` lets a long option take its value after an equals sign as well.
                let equals = option.isValueOptional ? "=-" : "="
                let separator = option.value == nil ? "" : name.hasPrefix("--") ? equals : "+"
                let colon = option.isValueOptional ? "::" : ":"
                let value = option.value.map { "\(colon)\($0.placeholder):\(action(for: $0))" } ?? ""
                let text = "\(exclusion)\(name)\(separator)[\(escaped(option.summary, "[]"))]\(value)"
                return "        \(text.quotedForShell) \\"
            }
        }.joined(separator: "\n")
    }

    private func action(for kind: ValueKind) -> String {
        switch kind {
        case .text, .integer: return " "
        case .path: return "_files"
        case .directory: return "_files -/"
        case .command: return "_djust_commands"
        case .choice, .suggestion:
            let items = kind.choices.map { "\($0.value)\\:\"\(escaped($0.summary, "\"$`:"))\"" }
            return "((\(items.joined(separator: " "))))"
        }
    }

    private func escaped(_ text: String, _ special: String) -> String {
        String(text.flatMap { special.contains($0) || $0 == "\\" ? ["\\", $0] : [$0] })
    }
}
