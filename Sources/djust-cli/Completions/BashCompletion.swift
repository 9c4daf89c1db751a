/// Writes the completion script for bash, which needs nothing but bash: not the bash-completion package.
struct BashCompletion {
    /// The whole script.
    func script() -> String {
        """
        # Completion of djust for bash. Made by `djust completions bash`.

        # Offers words. $1: the words, separated by spaces.
        _djust_words() {
            local IFS=$' \\t\\n'
            COMPREPLY=($(compgen -W "$1" -- "$current"))
        }

        # Offers paths. $1: -f for files and folders, -d for folders.
        _djust_paths() {
            local IFS=$'\\n'
            compopt -o filenames 2>/dev/null
            COMPREPLY=($(compgen "$1" -- "$current"))
        }

        _djust() {
            local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i=1
            COMPREPLY=()
            # Bash takes --name=value apart at the equals sign.
            if [[ $current == = ]]; then
                current=
            elif [[ $before == = ]]; then
                before=${COMP_WORDS[COMP_CWORD - 2]}
            fi
            while ((i < COMP_CWORD)); do
                case ${COMP_WORDS[i]} in
                \(valueOptionNames(of: CommandTable.commonOptions))) [[ ${COMP_WORDS[i + 1]} == = ]] && ((i += 2)) || ((i += 1)) ;;
                -*) ;;
                *)
                    command=${COMP_WORDS[i]}
                    break
                    ;;
                esac
                ((i += 1))
            done
            case $command:$before in
        \(valueCases())
            *)
                if [[ $current == -* ]]; then
                    case $command in
        \(optionCases())
                    esac
                else
                    case $command in
        \(argumentCases())
                    esac
                fi
                ;;
            esac
        }

        complete -F _djust djust

        """
    }

    private func valueOptionNames(of options: [OptionSpec]) -> String {
        options.filter { $0.value != nil }.flatMap(names).joined(separator: " | ")
    }

    private func names(of option: OptionSpec) -> [String] {
        (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.long)"]
    }

    private func valueCases() -> String {
        var lines = CommandTable.commonOptions.compactMap { valueCase($0, command: "*") }
        for command in CommandTable.commands {
            lines += command.spec.options.compactMap { valueCase($0, command: command.spec.name) }
        }
        return lines.joined(separator: "\n")
    }

    private func valueCase(_ option: OptionSpec, command: String) -> String? {
        // The word behind an option whose value may be missing is no value.
        guard let kind = option.value, !option.isValueOptional else { return nil }
        let patterns = names(of: option).map { "\(command):\($0)" }.joined(separator: " | ")
        return "    \(patterns)) \(action(for: kind)) ;;"
    }

    private func optionCases() -> String {
        var lines: [String] = []
        for command in CommandTable.commands {
            let words = (command.spec.options + CommandTable.commonOptions).flatMap(names).joined(separator: " ")
            lines.append("            \(command.spec.name)) _djust_words \(words.quotedForShell) ;;")
        }
        let words = (CommandTable.commonOptions + [CommandTable.version]).flatMap(names).joined(separator: " ")
        lines.append("            '') _djust_words \(words.quotedForShell) ;;")
        return lines.joined(separator: "\n")
    }

    private func argumentCases() -> String {
        var lines: [String] = []
        for command in CommandTable.commands {
            guard let argument = command.spec.arguments.first else { continue }
            lines.append("            \(command.spec.name)) \(action(for: argument.value)) ;;")
        }
        lines.append("            '') \(action(for: .command)) ;;")
        return lines.joined(separator: "\n")
    }

    private func action(for kind: ValueKind) -> String {
        switch kind {
        case .text, .integer: ":"
        case .path: "_djust_paths -f"
        case .directory: "_djust_paths -d"
        case .choice, .suggestion, .command:
            "_djust_words \(kind.choices.map(\.value).joined(separator: " ").quotedForShell)"
        }
    }
}
