/// How many cases have been tried, and how far they came: that nothing is wrong means little when every case is refused by the parser.
struct FuzzTally: CustomStringConvertible {
    private var cases = 0
    private var parsed = 0
    private var rendered = 0
    private var pages = 0

    /// Counts a case, be it of templates or of something else.
    mutating func add(_ trial: FuzzTrial?) {
        cases += 1
        guard let trial else { return }
        if trial.isParsed { parsed += 1 }
        if trial.isRendered { rendered += 1 }
        if trial.isPage { pages += 1 }
    }

    var description: String {
        parsed == 0
            ? "\(cases) cases."
            : "\(cases) cases: \(parsed) could be parsed, \(rendered) rendered, \(pages) became live pages."
    }
}
