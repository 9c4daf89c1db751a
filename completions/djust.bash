# Completion of djust for bash. Made by `djust completions bash`.

# Offers words. $1: the words, separated by spaces.
_djust_words() {
    local IFS=$' \t\n'
    COMPREPLY=($(compgen -W "$1" -- "$current"))
}

# Offers paths. $1: -f for files and folders, -d for folders.
_djust_paths() {
    local IFS=$'\n'
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
        -C | --directory | --color) [[ ${COMP_WORDS[i + 1]} == = ]] && ((i += 2)) || ((i += 1)) ;;
        -*) ;;
        *)
            command=${COMP_WORDS[i]}
            break
            ;;
        esac
        ((i += 1))
    done
    case $command:$before in
    *:-C | *:--directory) _djust_paths -d ;;
    *:--color) _djust_words 'auto always never' ;;
    check:-t | check:--tag) _djust_words 'djust templates liveview config security quality accessibility deploy project' ;;
    check:-s | check:--select) _djust_words 'A014 A071 A075 C003 C004 C010 C012 E001 E002 E003 E004 E005 E006 E007 Q001 Q003 S001 S003 S004 S007 S011 S013 S014 S020 S021 T001 T002 T004 T005 T010 T012 T013 T014 T015 T016 T017 T018 T019 T020 T021 T022 T023 T025 V001 V003 V004 V006 V007 V012 V016 V017 V018 V019 V020 V021 V022 V023 V029 Y001 Y002 Y003 Y004' ;;
    check:-i | check:--ignore) _djust_words 'A014 A071 A075 C003 C004 C010 C012 E001 E002 E003 E004 E005 E006 E007 Q001 Q003 S001 S003 S004 S007 S011 S013 S014 S020 S021 T001 T002 T004 T005 T010 T012 T013 T014 T015 T016 T017 T018 T019 T020 T021 T022 T023 T025 V001 V003 V004 V006 V007 V012 V016 V017 V018 V019 V020 V021 V022 V023 V029 Y001 Y002 Y003 Y004' ;;
    check:--stdin-filename) _djust_paths -f ;;
    check:--cache-dir) _djust_paths -d ;;
    check:--fail-level) _djust_words 'error warning info' ;;
    check:--max-warnings) : ;;
    check:--baseline) _djust_paths -f ;;
    check:-f | check:--format) _djust_words 'text concise compiler json github sarif gitlab junit rdjson markdown' ;;
    check:-o | check:--output) _djust_paths -f ;;
    check:--explain) _djust_words 'A014 A071 A075 C003 C004 C010 C012 E001 E002 E003 E004 E005 E006 E007 Q001 Q003 S001 S003 S004 S007 S011 S013 S014 S020 S021 T001 T002 T004 T005 T010 T012 T013 T014 T015 T016 T017 T018 T019 T020 T021 T022 T023 T025 V001 V003 V004 V006 V007 V012 V016 V017 V018 V019 V020 V021 V022 V023 V029 Y001 Y002 Y003 Y004' ;;
    help:--format) _djust_words 'text markdown' ;;
    new:-s | new:--skeleton) _djust_words 'demo minimal' ;;
    new:--name) : ;;
    new:--link) _djust_paths -d ;;
    new:--vcs) _djust_words 'git none' ;;
    render:-c | render:--context) _djust_paths -f ;;
    render:-s | render:--set) : ;;
    render:--view) : ;;
    routes:-g | routes:--grep) : ;;
    routes:-m | routes:--method) _djust_words 'LIVE GET POST PUT PATCH DELETE WS' ;;
    serve:--host) : ;;
    serve:-p | serve:--port) : ;;
    serve:--product) : ;;
    serve:--poll) : ;;
    *)
        if [[ $current == -* ]]; then
            case $command in
            check) _djust_words '-t --tag -s --select -i --ignore --deploy --changed --staged --stdin-filename -w --watch --no-cache --cache-dir --fail-level --max-warnings --exit-zero --fix --unsafe-fixes --diff --baseline --write-baseline -f --format -o --output --statistics --timings --explain --list-rules --list-tags --show-config -h --help -C --directory --color -q --quiet' ;;
            completions) _djust_words '-h --help -C --directory --color -q --quiet' ;;
            help) _djust_words '--format -h --help -C --directory --color -q --quiet' ;;
            lsp) _djust_words '-h --help -C --directory --color -q --quiet' ;;
            new) _djust_words '-s --skeleton --name --link -f --force -n --dry-run --vcs --list-skeletons -h --help -C --directory --color -q --quiet' ;;
            render) _djust_words '-c --context -s --set -e --explain --view --json -h --help -C --directory --color -q --quiet' ;;
            routes) _djust_words '--json -g --grep -m --method -h --help -C --directory --color -q --quiet' ;;
            serve) _djust_words '-r --reload --host -p --port --strict-port --product --poll -v --verbose -h --help -C --directory --color -q --quiet' ;;
            '') _djust_words '-h --help -C --directory --color -q --quiet --version' ;;
            esac
        else
            case $command in
            check) _djust_paths -f ;;
            completions) _djust_words 'bash zsh fish' ;;
            help) _djust_words 'check completions help lsp new render routes serve' ;;
            new) _djust_paths -d ;;
            render) _djust_paths -f ;;
            '') _djust_words 'check completions help lsp new render routes serve' ;;
            esac
        fi
        ;;
    esac
}

complete -F _djust djust
