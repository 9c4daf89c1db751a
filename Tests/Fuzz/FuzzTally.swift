/// What has been tried: that nothing is wrong means little when every case is refused by the parser.
struct FuzzTally: CustomStringConvertible {
    private var cases = 0
    private var parsed = 0
    private var rendered = 0
    private var pages = 0

    /// Counts a case.
    mutating func add(_ trial: FuzzTrial) {
        cases += 1
        if trial.isParsed { parsed += 1 }
        if trial.isRendered { rendered += 1 }
        if trial.isPage { pages += 1 }
    }

    var description: String {
        "\(cases) cases: \(parsed) could be parsed, \(rendered) rendered, \(pages) became live pages."
    }
}
