/// An error that the compiler shows at a place in the author's source.
struct MacroProblem {
    /// A change that would mend it.
    struct Fix {
        /// What the change does, in a few words.
        var title: String
        /// What to replace; empty to insert.
        var range: Range<Int>
        /// With what.
        var text: String
    }

    /// What is wrong and what to do.
    var message: String
    /// The source that `range` is in.
    var source: MacroSource
    /// What it is about, in `source`.
    var range: Range<Int>
    /// A change that would mend it.
    var fix: Fix?

    /// The error as the compiler wants it.
    var json: String {
        let file = JSON.quote(source.fileName)
        var fixes = ""
        if let fix {
            fixes =
                #"{"message":\#(JSON.quote(fix.title)),"changes":[{"range":\#(place(fix.range, file)),"#
                + #""newText":\#(JSON.quote(fix.text))}]}"#
        }
        return #"{"message":\#(JSON.quote(message)),"severity":"error","#
            + #""position":{"fileName":\#(file),"offset":\#(source.offset &+ range.lowerBound)},"#
            + #""highlights":[\#(place(range, file))],"notes":[],"fixIts":[\#(fixes)]}"#
    }

    private func place(_ range: Range<Int>, _ file: String) -> String {
        #"{"fileName":\#(file),"startOffset":\#(source.offset &+ range.lowerBound),"#
            + #""endOffset":\#(source.offset &+ range.upperBound)}"#
    }
}

/// What a macro answers: Swift source, and what is wrong.
struct MacroExpansion {
    /// The source; empty adds nothing.
    var source = ""
    /// What is wrong.
    var problems: [MacroProblem] = []

    /// The answer as the compiler wants it.
    var json: String {
        let diagnostics = problems.map(\.json).joined(separator: ",")
        return #"{"expandMacroResult":{"expandedSource":\#(JSON.quote(source)),"diagnostics":[\#(diagnostics)]}}"#
    }
}
