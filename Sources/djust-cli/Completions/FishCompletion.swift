/// Writes the completion script for fish.
struct FishCompletion {
    /// The whole script.
    func script() -> String {
        var lines = [
            """
            # Completion of djust for fish. Made by `djust completions fish`.

            # The command on the line, or nothing.
            function __djust_command
                set -l words (commandline -opc)
                set -l skip 1
                for word in $words
                    if test $skip -gt 0
                        set skip 0
                        continue
                    end
                    switch $word
                        case \(valueOptionNames())
                            set skip 1
                        case '-*'
                        case '*'
                            echo $word
                            return
                    end
                end
            end

            complete -c djust -f
            """
        ]
        lines += (CommandTable.commonOptions).map { row($0, condition: nil) }
        lines.append(row(CommandTable.version, condition: "test -z (__djust_command)"))
        for command in CommandTable.commands {
            let spec = command.spec
            lines.append(
                "complete -c djust -n 'test -z (__djust_command)' -a \(spec.name) -d \(spec.summary.quotedForFish)"
            )
        }
        for command in CommandTable.commands {
            let spec = command.spec
            let condition = "test \"$(__djust_command)\" = \(spec.name)"
            lines += spec.options.map { row($0, condition: condition) }
            if let argument = spec.arguments.first, let values = values(of: argument.value) {
                lines.append("complete -c djust -n '\(condition)' \(values)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func valueOptionNames() -> String {
        CommandTable.commonOptions.filter { $0.value != nil }.flatMap { option in
            (option.short.map { ["-\($0)"] } ?? []) + ["--\(option.long)"]
        }.joined(separator: " ")
    }

    private func row(_ option: OptionSpec, condition: String?) -> String {
        var words = ["complete -c djust"]
        if let condition { words.append("-n '\(condition)'") }
        if let short = option.short { words.append("-s \(short)") }
        words.append("-l \(option.long)")
        if let kind = option.value, !option.isValueOptional {
            words.append(values(of: kind).map { "-r \($0)" } ?? "-x")
        }
        words.append("-d \(option.summary.quotedForFish)")
        return words.joined(separator: " ")
    }

    private func values(of kind: ValueKind) -> String? {
        switch kind {
        case .text, .integer: return nil
        case .path: return "-F"
        case .directory: return "-f -a '(__fish_complete_directories)'"
        case .choice, .suggestion, .command:
            let items = kind.choices.map { "\($0.value)\\t\($0.summary.quotedForFish)" }
            return "-f -a \(items.joined(separator: "\n").quotedForFish)"
        }
    }
}

extension String {
    /// The text as one word of fish, whose single quotes know two escapes.
    fileprivate var quotedForFish: String {
        "'" + String(flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }) + "'"
    }
}
