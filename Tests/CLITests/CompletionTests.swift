import Foundation
import Testing

@testable import djust_cli

/// The committed scripts, tried in the real shells where those are installed.
struct CompletionTests {
    static let folder = repository.appending(path: "completions")

    @Test(arguments: Shell.allCases)
    func `the committed script is what the table says`(_ shell: Shell) async throws {
        let committed = try String(contentsOf: Self.folder.appending(path: shell.fileName), encoding: .utf8)
        #expect(committed == shell.script(), "run `make completions`")
        #expect(await CommandLineRun("completions", shell.rawValue).output == committed)
    }

    struct Case: CustomTestStringConvertible {
        /// What is typed before the tab key.
        let line: String
        let expected: [String]

        init(_ line: String, _ expected: [String]) {
            self.line = line
            self.expected = expected
        }

        var testDescription: String { "\(line)<TAB>" }
    }

    static let cases = [
        Case("djust ch", ["check"]),
        Case("djust c", ["check", "completions"]),
        Case("djust -q --color never ch", ["check"]),
        Case("djust -C /tmp ch", ["check"]),
        Case("djust --vers", ["--version"]),
        Case("djust new --skeleton ", ["demo", "minimal"]),
        Case("djust new --skel", ["--skeleton"]),
        Case("djust check --format js", ["json"]),
        Case("djust check --tag templ", ["templates"]),
        Case("djust check --ignore E00", ["E001", "E002", "E003", "E004", "E005", "E006", "E007"]),
        Case("djust check --fail-level w", ["warning"]),
        Case("djust check --explain T010", ["T010"]),
        Case("djust check --write-b", ["--write-baseline"]),
        Case("djust completions ", ["bash", "fish", "zsh"]),
        Case("djust help rou", ["routes"]),
        Case("djust serve --color a", ["always", "auto"]),
    ]

    @Test(arguments: cases + [Case("djust check --format=js", ["json"])])
    func `bash completes without the bash-completion package`(_ sample: Case) throws {
        let script = """
            source \(Self.folder.appending(path: "djust.bash").path.quotedForShell)
            line=\(sample.line.quotedForShell)
            # Bash cuts words at the equals sign too.
            spaced=${line//=/ = }
            read -ra COMP_WORDS <<< "$spaced"
            [[ $line == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            COMP_LINE=$line COMP_POINT=${#line}
            _djust
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        guard let run = try SystemCommand("bash", ["--norc", "--noprofile", "-c", script]) else { return }
        #expect(run.output.split(separator: "\n").map(String.init).sorted() == sample.expected)
    }

    @Test(arguments: cases)
    func `fish completes`(_ sample: Case) throws {
        let source = "source \(Self.folder.appending(path: "djust.fish").path.quotedForShell)"
        let home = try TemporaryFolder()
        let environment = ["HOME": home.url.path, "XDG_CONFIG_HOME": home.url.path]
        let script = "\(source); complete --do-complete \(sample.line.quotedForShell)"
        guard let run = try SystemCommand("fish", ["--no-config", "-c", script], environment: environment) else {
            return
        }
        let words = run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
        #expect(words.sorted() == sample.expected)
    }

    @Test(arguments: cases)
    func `zsh completes, with the script sourced`(_ sample: Case) throws {
        try expectZsh(sample, load: "source \(Self.folder.appending(path: "_djust").path.quotedForShell)")
    }

    @Test func `zsh completes, with the script found in fpath`() throws {
        try expectZsh(Self.cases[0], load: "", path: Self.folder.path)
    }

    /// Asks the completion system of zsh what it would offer: `compadd` is replaced by one that writes its words down.
    private func expectZsh(_ sample: Case, load: String, path: String = "") throws {
        let home = try TemporaryFolder()
        let script = """
            fpath=(\(path.quotedForShell) $fpath)
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell 'PS1= ; fpath=('\(path.quotedForShell)' $fpath); autoload -Uz compinit; compinit -D -u'
            zpty -w shell \(load.quotedForShell)
            zpty -w shell 'zstyle ":completion:*" list-separator "" ; zstyle ":completion:*" verbose no'
            zpty -w shell 'compadd() { if [[ " $* " == *" -O "* || " $* " == *" -A "* || " $* " == *" -D "* ]]; then builtin compadd "$@"; return; fi; local -a hits; builtin compadd -O hits "$@"; print -rl -- "<hit>"$^hits >> "$HOME/hits"; builtin compadd "$@" }'
            zpty -w shell 'report() { zle complete-word; print done >> "$HOME/finished"; }; zle -N report; bindkey "^I" report; print ready'
            zpty -r -m shell line '*ready*ready*'
            zpty -w -n shell \(sample.line.quotedForShell)$'\\t'
            for attempt in {1..100}; do
                [[ -e $HOME/finished ]] && break
                zpty -t shell && zpty -r shell line
                zselect -t 5 2>/dev/null || { zmodload zsh/zselect; zselect -t 5 }
            done
            zpty -d shell
            cat "$HOME/hits" 2>/dev/null
            """
        let environment = ["HOME": home.url.path, "ZDOTDIR": home.url.path, "TERM": "dumb"]
        guard let run = try SystemCommand("zsh", ["-f", "-c", script], environment: environment) else { return }
        let words = Set(run.output.matches(of: /<hit>(.*)/).map { String($0.output.1) })
        #expect(words.sorted() == sample.expected, "\(run.output)")
    }
}
