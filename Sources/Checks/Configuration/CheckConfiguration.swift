package import Djust

/// What `djust.json` says about the check, under the key `check`.
///
/// ```json
/// {"check": {"ignore": ["C013"], "exclude": ["legacy/**"], "v006": {"allow": ["TaskClient"]}}}
/// ```
package struct CheckConfiguration: Sendable {
    /// The name of the file.
    package static let fileName = "djust.json"

    /// Ids of rules that are switched off.
    package var ignore: Set<String> = []
    /// Ids of rules that are switched off in some files.
    package var pathIgnores: [(path: PathPattern, rules: Set<String>)] = []
    /// The least severity that makes the check fail; nil for what the command line says.
    package var failLevel: Diagnostic.Severity?
    /// How many warnings are let pass; nil when the fail level alone decides.
    package var maxWarnings: Int?
    /// The path of the baseline, relative to the project.
    package var baseline: String?
    /// Files and folders that are not looked at.
    package var exclude: [PathPattern] = []
    /// Type names that V006 takes for values although they look like services.
    package var allowedServices: Set<String> = []
    /// Type names that V006 takes for services besides those that it knows.
    package var extraServices: Set<String> = []
    /// Whether V007 asks every handler for a catch-all parameter, as djust does.
    package var requireCatchAll = false

    /// The defaults.
    package init() {}

    /// Whether a rule is switched off in a file.
    package func ignores(_ rule: String, at path: String) -> Bool {
        pathIgnores.contains { $0.rules.contains(rule) && $0.path.matches(path) }
    }

    /// Reads the configuration from the bytes of `djust.json` and reports what it does not understand.
    package static func read(_ source: SourceText, findings: inout [Finding]) -> CheckConfiguration {
        var reader = ConfigurationReader()
        do throws(Diagnostic) {
            reader.read(document: try JSONTreeParser.parse(source))
        } catch {
            reader.findings.append(Finding(error))
        }
        findings += reader.findings
        return reader.configuration
    }
}

/// Walks the tree of `djust.json`; keys of other commands are none of its business.
private struct ConfigurationReader {
    var configuration = CheckConfiguration()
    var findings: [Finding] = []

    /// What `check` may hold.
    private static let keys = [
        "ignore", "suppress_checks", "paths", "exclude", "failLevel", "maxWarnings", "baseline", "v006", "v007",
    ]

    mutating func read(document: JSONTree) {
        guard case .object(let members, _) = document else {
            return report("djust.json must hold an object", at: document.span)
        }
        for member in members {
            if member.key == "check" {
                section(member.value, named: "check", keys: Self.keys) {
                    reader,
                    key,
                    value in
                    reader.read(key, value)
                }
            } else if NearestName.of(member.key, among: ["check"]) != nil {
                report("unknown key \"\(member.key)\"", at: member.keySpan, hint: "did you mean \"check\"?")
            }
        }
    }

    private mutating func read(_ key: String, _ value: JSONTree) {
        switch key {
        // djust's own name for the same list.
        case "ignore", "suppress_checks": configuration.ignore.formUnion(rules(value, of: key))
        case "paths": paths(value)
        case "failLevel": failLevel(value)
        case "maxWarnings":
            let number = String(decoding: value.span.bytes, as: UTF8.self)
            if case .other = value, let count = Int(number), count >= 0 {
                configuration.maxWarnings = count
            } else {
                report("\"maxWarnings\" must be a whole number", at: value.span)
            }
        case "baseline":
            if case .string(let path, _) = value {
                configuration.baseline = path
            } else {
                report("\"baseline\" must be the path of a file", at: value.span)
            }
        case "exclude": configuration.exclude = strings(value, of: key).map { PathPattern($0.text) }
        case "v006":
            section(value, named: key, keys: ["allow", "extra"]) { reader, key, value in
                let names = Set(reader.strings(value, of: key).map(\.text))
                if key == "allow" { reader.configuration.allowedServices = names }
                if key == "extra" { reader.configuration.extraServices = names }
            }
        case "v007":
            section(value, named: key, keys: ["requireCatchAll"]) { reader, key, value in
                if case .bool(let flag, _) = value {
                    reader.configuration.requireCatchAll = flag
                } else {
                    reader.report("\"\(key)\" must be true or false", at: value.span)
                }
            }
        default: break
        }
    }

    /// Reads what is switched off in some files: `{"legacy/**": {"ignore": ["T010"]}}`.
    private mutating func paths(_ tree: JSONTree) {
        guard case .object(let members, _) = tree else {
            return report("\"paths\" must be an object", at: tree.span)
        }
        for member in members {
            section(member.value, named: member.key, keys: ["ignore", "suppress_checks"]) { reader, key, value in
                let rules = reader.rules(value, of: key)
                reader.configuration.pathIgnores.append((PathPattern(member.key), rules))
            }
        }
    }

    private mutating func failLevel(_ tree: JSONTree) {
        if case .string(let text, _) = tree, let level = Diagnostic.Severity(rawValue: text.lowercased()) {
            configuration.failLevel = level
        } else {
            report("\"failLevel\" must be \"error\", \"warning\" or \"info\"", at: tree.span)
        }
    }

    /// The ids that a list of ids, beginnings of ids and names means.
    private mutating func rules(_ tree: JSONTree, of key: String) -> Set<String> {
        var ids: Set<String> = []
        for (selector, span) in strings(tree, of: key) {
            let rules = RuleRegistry.rules(matching: selector)
            ids.formUnion(rules.map(\.id))
            if rules.isEmpty {
                report(
                    "unknown rule \"\(selector)\"",
                    at: span,
                    hint: RuleRegistry.hint(forUnknown: selector)
                )
            }
        }
        return ids
    }

    private mutating func section(
        _ tree: JSONTree,
        named name: String,
        keys: [String],
        read: (inout ConfigurationReader, String, JSONTree) -> Void
    ) {
        guard case .object(let members, _) = tree else {
            return report("\"\(name)\" must be an object", at: tree.span)
        }
        for member in members {
            if keys.contains(member.key) {
                read(&self, member.key, member.value)
            } else {
                let hint =
                    didYouMean(NearestName.of(member.key, among: keys)) ?? "known keys: \(keys.joined(separator: ", "))"
                report("unknown key \"\(member.key)\" in \"\(name)\"", at: member.keySpan, hint: hint)
            }
        }
    }

    private mutating func strings(_ tree: JSONTree, of key: String) -> [(text: String, span: SourceSpan)] {
        guard case .array(let elements, _) = tree else {
            report("\"\(key)\" must be an array of strings", at: tree.span)
            return []
        }
        var texts: [(text: String, span: SourceSpan)] = []
        for element in elements {
            if case .string(let text, let span) = element {
                texts.append((text, span))
            } else {
                report("\"\(key)\" must be an array of strings", at: element.span)
            }
        }
        return texts
    }

    private func didYouMean(_ name: String?) -> String? { name.map { "did you mean \"\($0)\"?" } }

    private mutating func report(_ message: String, at span: SourceSpan, hint: String? = nil) {
        findings.append(Problems.configuration.finding(message, at: span, hint: hint))
    }
}
