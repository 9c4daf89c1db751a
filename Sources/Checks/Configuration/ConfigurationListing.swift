internal import Djust

/// Shows what a check would do: the rules that would run, the files, and what `djust.json` says.
package enum ConfigurationListing {
    /// The whole configuration as one JSON object.
    package static func json(_ listing: ProjectListing, runner: CheckRunner) -> String {
        let configuration = listing.configuration
        let active = runner.activeRules(in: configuration).map(\.id)
        let off = RuleRegistry.rules.map(\.metadata.id).filter { !active.contains($0) }
        var json = JSONText()
        json.object { json in
            json.member("root", listing.root)
            list("rules", active, into: &json)
            list("rulesOff", off, into: &json)
            list("ignore", configuration.ignore.sorted(), into: &json)
            json.object("paths") { json in
                for entry in configuration.pathIgnores {
                    json.object(entry.path.text) { json in list("ignore", entry.rules.sorted(), into: &json) }
                }
            }
            list("exclude", configuration.exclude.map(\.text), into: &json)
            json.member("failLevel", runner.options.policy.failLevel.rawValue)
            if let count = runner.options.policy.maxWarnings { json.member("maxWarnings", count) }
            json.member("baseline", configuration.baseline)
            json.object("v006") { json in
                list("allow", configuration.allowedServices.sorted(), into: &json)
                list("extra", configuration.extraServices.sorted(), into: &json)
            }
            json.object("v007") { json in json.member("requireCatchAll", configuration.requireCatchAll) }
            list("files", listing.paths, into: &json)
        }
        return json.output.text + "\n"
    }

    private static func list(_ key: String, _ values: [String], into json: inout JSONText) {
        json.array(key) { json in
            for value in values { json.element(value) }
        }
    }
}
