internal import Djust

/// An attribute `dj-…` that means nothing.
struct T019UnknownAttribute: PageRule {
    let metadata = RuleMetadata(
        id: "T019",
        name: "unknown-attribute",
        summary: "An attribute looks like one of djust's and is none.",
        tags: [.templates, .liveview],
        why: "Browsers and djust pass over names that they do not know: the page looks right, and nothing happens.",
        advice: "Correct the name, or what stands behind its dot.",
        triggering: [
            .page(
                "<div dj-view=\"PageView\" dj-root><button \u{2193}dj-clik=\"save\">Save</button></div>\n",
                view: "@EventHandler func save() {}"
            ),
            .page(
                "<div dj-view=\"PageView\" dj-root><button \u{2193}jd-click=\"save\" \u{2193}dj-vlaue-id=\"1\">Save</button></div>\n",
                view: "@EventHandler func save() {}"
            ),
            .page(
                "<div dj-view=\"PageView\" dj-root><input aria-label=\"Name\" dj-keydown\u{2193}.entr=\"save\"></div>\n",
                view: "@EventHandler func save(value: String = \"\") {}"
            ),
        ],
        nonTriggering: [
            .page(
                """
                <div dj-view="PageView" dj-root>
                <input aria-label="Name" dj-keydown.enter="save" dj-value-list-id="4" dj-loading.class="busy">
                </div>

                """,
                view: "@EventHandler func save(listID: Int = 0) {}"
            )
        ]
    )

    func check(_ page: TemplatePage, in project: Project, into findings: inout [Finding]) {
        for name in page.attributeNames where name.hasPrefix("dj") || Self.meant(byFamily: name) != nil {
            for attribute in page.elements(having: name).flatMap(\.attributes) where attribute.name == name {
                if let finding = self.name(attribute) ?? modifiers(attribute) { findings.append(finding) }
            }
        }
    }

    // MARK: - Names

    private func name(_ attribute: PageAttribute) -> Finding? {
        let name = attribute.name
        if name.hasPrefix("dj-") {
            guard name.utf8.count > 3, KnownAttributes.modifiers(of: name) == nil else { return nil }
            let nearest = Self.nearest(name)
            return metadata.finding(
                "there is no attribute '\(name)', so it does nothing",
                at: base(attribute),
                // An attribute without a likeness may be read by a script of the page's own.
                severity: nearest == nil ? .info : nil,
                hint: nearest.map { "did you mean '\($0)'?" }
                    ?? "write 'data-\(name.dropFirst(3))' if a script of yours reads it"
            )
        }
        guard let meant = Self.meant(name) ?? Self.meant(byFamily: name) else { return nil }
        return metadata.finding(
            "'\(name)' is an attribute that nobody reads, so it does nothing",
            at: base(attribute),
            hint: "did you mean '\(meant)'?"
        )
    }

    /// `dj-click` for `dj-clik` and `dj-onclick`.
    private static func nearest(_ name: String) -> String? {
        for prefix in ["dj-on-", "dj-on"] where name.hasPrefix(prefix) {
            let event = "dj-" + name.dropFirst(prefix.utf8.count)
            if EventAttribute.names.contains(event) { return event }
        }
        if let meant = synonyms[name] { return meant }
        if let prefix = KnownAttributes.prefixes.first(where: { $0.dropLast() == name }) { return prefix + "\u{2026}" }
        return NearestName.of(name, among: KnownAttributes.names) ?? meant(byPrefix: name)
    }

    private static let synonyms = [
        "dj-click-outside": "dj-click-away", "dj-link": "dj-navigate", "dj-href": "dj-navigate",
        "dj-keypress": "dj-keydown", "dj-enter": "dj-keydown.enter", "dj-feedback": "dj-form-pending",
        "dj-val": "dj-value-\u{2026}", "dj-bind": "dj-model", "dj-data-key": "data-key",
    ]

    /// The attribute that was meant by `jd-click`, `d-click`: one letter of the beginning is wrong, and the rest is known.
    private static func meant(byFamily name: String) -> String? {
        guard let dash = name.firstIndex(of: "-"), name.utf8.count < 60 else { return nil }
        let family = Array(name[..<dash].utf8)
        guard (1...3).contains(family.count), NearestName.distance(family, Array("dj".utf8)) == 1 else { return nil }
        let candidate = "dj" + name[dash...]
        return KnownAttributes.modifiers(of: candidate) == nil ? nil : candidate
    }

    /// The attribute that was meant by `dj-vlaue-id`: one of the prefixes with one letter wrong.
    private static func meant(byPrefix name: String) -> String? {
        for prefix in KnownAttributes.prefixes {
            let dashes = prefix.utf8.count { $0 == UInt8(ascii: "-") }
            let parts = name.split(separator: "-", maxSplits: dashes, omittingEmptySubsequences: false)
            guard parts.count == dashes + 1, let rest = parts.last, !rest.isEmpty else { continue }
            let start = parts.dropLast().joined(separator: "-") + "-"
            if NearestName.distance(Array(start.utf8), Array(prefix.utf8)) == 1 { return prefix + rest }
        }
        return nil
    }

    /// The attribute that was meant by `dj_click`, `dj:click`, `djclick`.
    private static func meant(_ name: String) -> String? {
        guard name.hasPrefix("dj"), !name.hasPrefix("djust") else { return nil }
        let rest = name.dropFirst(2).drop { $0 == "_" || $0 == ":" }
        guard !rest.isEmpty else { return nil }
        let candidate = "dj-" + rest.replacing("_", with: "-")
        return KnownAttributes.modifiers(of: candidate) == nil ? nil : candidate
    }

    // MARK: - Modifiers

    private func modifiers(_ attribute: PageAttribute) -> Finding? {
        guard !attribute.modifiers.isEmpty, let known = KnownAttributes.modifiers(of: attribute.name) else {
            return nil
        }
        let name = attribute.name
        let suffix = attribute.modifiers.joined(separator: ".")
        switch known {
        case .none:
            let hint =
                switch attribute.modifiers.first ?? "" {
                case "prevent", "stop", "self", "once":
                    "delete '.\(suffix)': links and submit buttons do not act where an event is bound"
                case let word where word.hasPrefix("debounce"): "write dj-debounce=\"300\" beside it"
                case let word where word.hasPrefix("throttle"): "write dj-throttle=\"300\" beside it"
                case "lazy": "write 'dj-change' to hear of a field when it is left"
                default: "delete '.\(suffix)'"
                }
            return finding(
                "'\(name)' takes nothing behind a dot, so with '.\(suffix)' it does nothing",
                attribute,
                hint
            )
        case .key:
            if KnownAttributes.isKey(suffix) { return nil }
            let nearest = NearestName.of(suffix, among: KnownAttributes.keys)
            return finding(
                "there is no key '\(suffix)', so this event never comes",
                attribute,
                nearest.map { "did you mean '\(name).\($0)'?" }
                    ?? "name one key as browsers do, such as '\(name).enter', or ask for the key in the handler"
            )
        case .words(let words):
            let word = suffix.prefix { $0 != "-" }
            if words.contains(suffix) || (word == "debounce" && words.contains("debounce")) { return nil }
            return finding(
                "'\(name)' has no '.\(suffix)', so it does nothing",
                attribute,
                NearestName.of(suffix, among: words).map { "did you mean '\(name).\($0)'?" }
                    ?? "it takes \(words.map { "'.\($0)'" }.joined(separator: ", "))"
            )
        }
    }

    private func finding(_ message: String, _ attribute: PageAttribute, _ hint: String) -> Finding {
        let span = attribute.nameSpan
        let start = min(base(attribute).range.upperBound, span.range.upperBound)
        return metadata.finding(
            message,
            at: SourceSpan(source: span.source, range: start..<span.range.upperBound),
            hint: hint
        )
    }

    /// Where the name without what stands behind a dot is written.
    private func base(_ attribute: PageAttribute) -> SourceSpan {
        let span = attribute.nameSpan
        let end = min(span.range.lowerBound + attribute.name.utf8.count, span.range.upperBound)
        return SourceSpan(source: span.source, range: span.range.lowerBound..<end)
    }
}
