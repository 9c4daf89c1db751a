internal import Djust

/// Writes down what a check has found, with places in files as numbers.
struct OutcomeEncoder {
    private var output = CacheEncoder()
    private let places: [String: Int]
    private var isComplete = true

    private init(_ listing: ProjectListing) {
        places = Dictionary(zip(listing.paths, listing.files.indices)) { first, _ in first }
    }

    /// What was found as bytes; nil when a place is in a text that is no file's.
    static func encode(_ outcome: CheckOutcome, listing: ProjectListing) -> [UInt8]? {
        var encoder = OutcomeEncoder(listing)
        encoder.append(outcome)
        return encoder.isComplete ? encoder.output.bytes : nil
    }

    private mutating func append(_ outcome: CheckOutcome) {
        for path in CheckReport.Coverage.numbers { output.append(outcome.coverage[keyPath: path]) }
        for findings in [outcome.findings, outcome.suppressed] {
            output.append(findings.count)
            for finding in findings { append(finding) }
        }
    }

    private mutating func append(_ finding: Finding) {
        output.append(finding.rule)
        output.append(finding.severity.rawValue)
        output.append(finding.message)
        output.append(finding.diagnostic.hint)
        output.append(finding.fingerprint)
        append(finding.span)
        output.append(finding.diagnostic.notes.count)
        for note in finding.diagnostic.notes {
            output.append(note.message)
            append(note.span)
        }
        output.append(finding.fix?.title)
        guard let fix = finding.fix else { return }
        output.append(fix.applicability.rawValue)
        output.append(fix.edits.count)
        for edit in fix.edits {
            append(edit.span)
            output.append(edit.replacement)
        }
    }

    private mutating func append(_ span: SourceSpan?) {
        guard let span else { return output.append(OutcomePlace.none) }
        let name = span.source.name
        if let index = places[name] {
            output.append(index)
        } else if name == CheckConfiguration.fileName {
            output.append(OutcomePlace.settings)
        } else if name == ProjectListing.manifestName {
            output.append(OutcomePlace.manifest)
        } else if span.source.bytes.isEmpty {
            // What is about the project as a whole has a name and no text.
            output.append(OutcomePlace.named)
            output.append(name)
        } else {
            isComplete = false
            output.append(OutcomePlace.none)
            return
        }
        output.append(span.range.lowerBound)
        output.append(span.range.upperBound)
    }
}

/// What stands in the place of a file's number where there is no file.
enum OutcomePlace {
    /// No place at all.
    static let none = -1
    /// A place in `djust.json`.
    static let settings = -2
    /// A place in `Package.swift`.
    static let manifest = -4
    /// A name without a text.
    static let named = -3
}

extension CheckReport.Coverage {
    /// What a check counts of a project, without what depends on the files that were asked about.
    static var numbers: [WritableKeyPath<Self, Int>] {
        [\.templates, \.swiftFiles, \.views, \.pages, \.skippedPages, \.rules, \.rulesOff]
    }
}
