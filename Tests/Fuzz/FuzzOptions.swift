/// What the command line of the fuzzer says.
struct FuzzOptions {
    static let usage = """
        usage: Fuzz [--subject templates|swift] [--seconds N] [--seed N] [--limit MS] [--case SEED [--show]]

        --subject S    what is read: templates, which is the default, or Swift files
        --seconds N    how long to go on; 10 unless told otherwise
        --seed N       the first seed; each case takes the next one
        --limit MS     how long a case may take; 5000 unless told otherwise
        --case SEED    try this case only, and write it down
        --show         write it down and try nothing
        """

    /// Why the command line cannot be understood.
    struct Mistake: Error {
        let message: String
    }

    var subject = FuzzSubject.templates
    var duration = Duration.seconds(10)
    var seed: UInt64 = 1
    var limit = Duration.milliseconds(5000)
    var `case`: UInt64?
    var isShowing = false

    /// Reads the words behind the program's name.
    init(_ words: [String]) throws(Mistake) {
        var words = words[...]
        while let word = words.popFirst() {
            switch word {
            case "--subject":
                guard let subject = words.popFirst().flatMap(FuzzSubject.init) else {
                    throw Mistake(message: "--subject needs one of \(FuzzSubject.allCases.map(\.rawValue))")
                }
                self.subject = subject
            case "--seconds": duration = .seconds(try Self.number(&words, word) as Int)
            case "--seed": seed = try Self.number(&words, word)
            case "--limit": limit = .milliseconds(try Self.number(&words, word) as Int)
            case "--case": `case` = try Self.number(&words, word)
            case "--show": isShowing = true
            default: throw Mistake(message: "what is '\(word)'?")
            }
        }
    }

    private static func number<Number: FixedWidthInteger>(
        _ words: inout ArraySlice<String>,
        _ option: String
    ) throws(Mistake) -> Number {
        guard let word = words.popFirst(), let number = Number(word) else {
            throw Mistake(message: "\(option) needs a number")
        }
        return number
    }
}
