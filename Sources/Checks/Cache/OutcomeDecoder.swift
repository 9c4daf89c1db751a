internal import Djust

/// Reads what a check has found, and the texts of the files that it is about.
struct OutcomeDecoder {
    private var input: CacheDecoder
    private var texts: FileTexts
    private let listing: ProjectListing
    private var sources: [Int: SourceText] = [:]

    /// Begins to read.
    init(_ input: CacheDecoder, _ texts: FileTexts, _ listing: ProjectListing) {
        self.input = input
        self.texts = texts
        self.listing = listing
    }

    /// Reads all of it.
    mutating func outcome() throws(CacheDecoder.Failure) -> CheckOutcome {
        var coverage = CheckReport.Coverage()
        for path in CheckReport.Coverage.numbers { coverage[keyPath: path] = try integer() }
        let findings = try findings()
        let suppressed = try self.findings()
        guard input.left == 0 else { throw CacheDecoder.Failure() }
        return CheckOutcome(findings: findings, suppressed: suppressed, coverage: coverage)
    }

    private mutating func findings() throws(CacheDecoder.Failure) -> [Finding] {
        let count = try input.count()
        var findings: [Finding] = []
        findings.reserveCapacity(count)
        for _ in 0..<count { findings.append(try finding()) }
        return findings
    }

    private mutating func finding() throws(CacheDecoder.Failure) -> Finding {
        let rule = try input.text()
        let severity = Diagnostic.Severity(rawValue: try input.text())
        let message = try input.text()
        let hint = try input.optionalText()
        let fingerprint = try input.text()
        guard let severity, let place = try span() else { throw CacheDecoder.Failure() }
        var notes: [Diagnostic.Note] = []
        for _ in 0..<(try input.count()) { notes.append(Diagnostic.Note(try input.text(), at: try span())) }
        let diagnostic = Diagnostic(rule, severity, message, hint: hint, at: place, notes: notes)
        var finding = Finding(diagnostic, fix: try fix())
        finding.fingerprint = fingerprint
        return finding
    }

    private mutating func fix() throws(CacheDecoder.Failure) -> Fix? {
        guard let title = try input.optionalText() else { return nil }
        guard let applicability = Fix.Applicability(rawValue: try input.text()) else { throw CacheDecoder.Failure() }
        var edits: [Fix.Edit] = []
        for _ in 0..<(try input.count()) {
            guard let span = try span() else { throw CacheDecoder.Failure() }
            edits.append(Fix.Edit(span, to: try input.text()))
        }
        return Fix(title, applicability, edits)
    }

    private mutating func span() throws(CacheDecoder.Failure) -> SourceSpan? {
        let place = try integer()
        guard place != OutcomePlace.none else { return nil }
        let source = try source(place)
        let (start, end) = (try integer(), try integer())
        guard start >= 0, start <= end, end <= source.bytes.count else { throw CacheDecoder.Failure() }
        return SourceSpan(source: source, range: start..<end)
    }

    private mutating func source(_ place: Int) throws(CacheDecoder.Failure) -> SourceText {
        if place == OutcomePlace.named { return SourceText(name: try input.text(), bytes: []) }
        if let source = sources[place] { return source }
        let source: SourceText
        switch place {
        case OutcomePlace.settings:
            source = SourceText(name: CheckConfiguration.fileName, bytes: listing.settings?.bytes ?? [])
        case OutcomePlace.manifest:
            source = SourceText(name: ProjectListing.manifestName, bytes: listing.manifest ?? [])
        default:
            guard listing.files.indices.contains(place) else { throw CacheDecoder.Failure() }
            source = SourceText(name: listing.files[place].path, bytes: try texts.bytes(at: place))
        }
        sources[place] = source
        return source
    }

    private mutating func integer() throws(CacheDecoder.Failure) -> Int {
        guard let number = Int(exactly: try input.number()) else { throw CacheDecoder.Failure() }
        return number
    }
}
