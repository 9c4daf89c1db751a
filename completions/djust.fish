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
            case -C --directory --color
                set skip 1
            case '-*'
            case '*'
                echo $word
                return
        end
    end
end

complete -c djust -f
complete -c djust -s h -l help -d 'Show this help'
complete -c djust -s C -l directory -r -f -a '(__fish_complete_directories)' -d 'Work as if started in this folder'
complete -c djust -l color -r -f -a 'auto\\t\'on a terminal, unless NO_COLOR is set\'
always\\t\'always\'
never\\t\'never\'' -d 'Colour the output: auto, always or never'
complete -c djust -s q -l quiet -d 'Say only what was asked for and what is wrong'
complete -c djust -n 'test -z (__djust_command)' -l version -d 'Show the version of djust and of its Swift'
complete -c djust -n 'test -z (__djust_command)' -a check -d 'Find mistakes in templates and views'
complete -c djust -n 'test -z (__djust_command)' -a completions -d 'Print the completion script for a shell'
complete -c djust -n 'test -z (__djust_command)' -a help -d 'Show help about djust or about one command'
complete -c djust -n 'test -z (__djust_command)' -a lsp -d 'Serve editors: findings while you type, completion, definitions'
complete -c djust -n 'test -z (__djust_command)' -a new -d 'Make a new project'
complete -c djust -n 'test -z (__djust_command)' -a render -d 'Render a template, or explain its slots'
complete -c djust -n 'test -z (__djust_command)' -a routes -d 'List the routes of the app'
complete -c djust -n 'test -z (__djust_command)' -a serve -d 'Build the app and serve it'
complete -c djust -n 'test "$(__djust_command)" = check' -s t -l tag -r -f -a 'djust\\t\'every rule\'
templates\\t\'what is written in templates\'
liveview\\t\'views: their state and their handlers\'
config\\t\'how the app is put together and served\'
security\\t\'what an attacker could use\'
quality\\t\'habits that make code hard to trust\'
accessibility\\t\'what people who do not see or point cannot use\'
deploy\\t\'what only matters where the app is served to others\'
project\\t\'the check itself: files and comments that it cannot use\'' -d 'Only rules with this tag; all of them are tagged djust'
complete -c djust -n 'test "$(__djust_command)" = check' -s i -l ignore -r -f -a 'C003\\t\'The app has live views, but their WebSocket is missing, switched off or open to everybody.\'
C012\\t\'A template loads djust\\\'s client script by hand.\'
E001\\t\'A file of the project could not be read.\'
E002\\t\'A template has a syntax error.\'
E003\\t\'A Swift file could not be understood from some place on.\'
E004\\t\'`djust.json` has something under `check` that means nothing.\'
E005\\t\'A comment suppresses a rule that nothing here breaks.\'
E006\\t\'A comment tries to suppress a rule that does not exist.\'
T002\\t\'A live page has no element with `dj-root`.\'
T005\\t\'`dj-view` and `dj-root` stand on different elements.\'
T010\\t\'`dj-click` is used for navigation, with a parameter such as `data-tab`.\'
V006\\t\'A view keeps a service: a client, a connection, a handle, a lock.\'
V007\\t\'An event handler\\\'s parameters do not fit what the page sends.\'
V016\\t\'A template binds an event to a handler that its view does not have.\'
V017\\t\'A template or a view names a route or a template that does not exist.\'' -d 'Leave a rule out, besides those that djust.json names'
complete -c djust -n 'test "$(__djust_command)" = check' -s f -l format -r -f -a 'text\\t\'for people\'
json\\t\'for programs\'
github\\t\'annotations of GitHub Actions\'' -d 'Write text, json or github; text unless told otherwise'
complete -c djust -n 'test "$(__djust_command)" = completions' -f -a 'bash\\t\'put \\\'source <(djust completions bash)\\\' into ~/.bashrc\'
zsh\\t\'put \\\'source <(djust completions zsh)\\\' into ~/.zshrc, after compinit\'
fish\\t\'run \\\'djust completions fish > ~/.config/fish/completions/djust.fish\\\'\''
complete -c djust -n 'test "$(__djust_command)" = help' -l format -r -f -a 'text\\t\'for the terminal\'
markdown\\t\'all commands, as in docs/cli.md\'' -d 'Write text, or all commands as Markdown'
complete -c djust -n 'test "$(__djust_command)" = help' -f -a 'check\\t\'Find mistakes in templates and views\'
completions\\t\'Print the completion script for a shell\'
help\\t\'Show help about djust or about one command\'
lsp\\t\'Serve editors: findings while you type, completion, definitions\'
new\\t\'Make a new project\'
render\\t\'Render a template, or explain its slots\'
routes\\t\'List the routes of the app\'
serve\\t\'Build the app and serve it\''
complete -c djust -n 'test "$(__djust_command)" = new' -s s -l skeleton -r -f -a 'demo\\t\'A counter and a to-do list: every part of the framework at work\'
minimal\\t\'One counter, and nothing to delete\'' -d 'What to begin with; \'demo\' unless told otherwise'
complete -c djust -n 'test "$(__djust_command)" = new' -l name -x -d 'Name the project; the folder\'s name unless told otherwise'
complete -c djust -n 'test "$(__djust_command)" = new' -l link -r -f -a '(__fish_complete_directories)' -d 'Use the framework of a checkout of djust instead of copying it'
complete -c djust -n 'test "$(__djust_command)" = new' -s f -l force -d 'Overwrite files that are in the way, and only those'
complete -c djust -n 'test "$(__djust_command)" = new' -s n -l dry-run -d 'Say what would be written, and write nothing'
complete -c djust -n 'test "$(__djust_command)" = new' -l vcs -r -f -a 'git\\t\'make a repository, unless the folder is in one\'
none\\t\'make none\'' -d 'Make a git repository or none; git unless told otherwise'
complete -c djust -n 'test "$(__djust_command)" = new' -l list-skeletons -d 'List the skeletons'
complete -c djust -n 'test "$(__djust_command)" = new' -f -a '(__fish_complete_directories)'
complete -c djust -n 'test "$(__djust_command)" = render' -s c -l context -r -F -d 'Take the variables from a JSON object; - reads standard input'
complete -c djust -n 'test "$(__djust_command)" = render' -s s -l set -x -d 'Set one variable; the value is JSON, or else text'
complete -c djust -n 'test "$(__djust_command)" = render' -s e -l explain -d 'List the slots instead, what each depends on, and what is sent whole and why'
complete -c djust -n 'test "$(__djust_command)" = render' -l view -x -d 'Explain for this view, when several show the template'
complete -c djust -n 'test "$(__djust_command)" = render' -l json -d 'Write the explanation as JSON'
complete -c djust -n 'test "$(__djust_command)" = render' -F
complete -c djust -n 'test "$(__djust_command)" = routes' -l json -d 'Write a JSON array instead of a table'
complete -c djust -n 'test "$(__djust_command)" = routes' -s g -l grep -x -d 'Only routes with this text in any column'
complete -c djust -n 'test "$(__djust_command)" = routes' -s m -l method -r -f -a 'LIVE\\t\'live pages\'
GET\\t\'what answers GET\'
POST\\t\'what answers POST\'
PUT\\t\'what answers PUT\'
PATCH\\t\'what answers PATCH\'
DELETE\\t\'what answers DELETE\'
WS\\t\'sockets\'' -d 'Only routes that answer this method; live pages answer GET too'
complete -c djust -n 'test "$(__djust_command)" = serve' -s r -l reload -d 'Follow changes: patch templates, rebuild Swift, keep the state'
complete -c djust -n 'test "$(__djust_command)" = serve' -l host -x -d 'Listen on this address; 127.0.0.1 unless told otherwise'
complete -c djust -n 'test "$(__djust_command)" = serve' -s p -l port -x -d 'Listen on this port; 8000 unless told otherwise, 0 takes any free one'
complete -c djust -n 'test "$(__djust_command)" = serve' -l strict-port -d 'Fail when the port is taken instead of trying the next'
complete -c djust -n 'test "$(__djust_command)" = serve' -l product -x -d 'Serve this executable, when the package has several'
complete -c djust -n 'test "$(__djust_command)" = serve' -l poll -x -d 'Look for changes at this interval, where the system does not tell of them'
complete -c djust -n 'test "$(__djust_command)" = serve' -s v -l verbose -d 'Say more about what happens'
