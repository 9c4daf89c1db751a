/// Composes the pages of a project and shows them to the rules, a few pages at a time, on all cores.
struct PageSurvey: Sendable {
    /// What the rules that look at one page at a time have found, in the order of the pages.
    private(set) var findings: [Finding] = []
    /// What the rules that compare pages have noted, by the place of the rule.
    private(set) var notes: [[any Sendable]]
    /// How long each rule took, on all cores together, by the place of the rule.
    private(set) var durations: [Duration]
    /// How long composing took, on all cores together.
    private(set) var composing = Duration.zero
    /// The live pages that are whole.
    private(set) var livePages = 0
    /// The live pages of which a part is only known when they are rendered.
    private(set) var dynamicPages = 0

    /// Shows every page of a project to rules.
    init(_ project: Project, _ rules: [any Rule]) {
        self.init(count: rules.count)
        let looks = rules.map(\.looks)
        let parts = Parallel.chunks(project.templates) { templates in
            var part = PageSurvey(count: rules.count)
            part.look(at: templates, of: project, with: looks)
            return part
        }
        for part in parts { add(part) }
    }

    private init(count: Int) {
        notes = Array(repeating: [], count: count)
        durations = Array(repeating: .zero, count: count)
    }

    private mutating func look(at templates: ArraySlice<ProjectTemplate>, of project: Project, with looks: [[RuleLook]])
    {
        let clock = ContinuousClock()
        var time = clock.now
        let pages = templates.map(project.page)
        composing = clock.now - time
        livePages = pages.count { $0.isLive && !$0.isDynamic }
        dynamicPages = pages.count { $0.isLive && $0.isDynamic }
        for (index, looks) in looks.enumerated() {
            time = clock.now
            for look in looks {
                switch look {
                case .page(let rule): for page in pages { rule.check(page, in: project, into: &findings) }
                case .survey(let rule): notes[index] = rule.notes(pages, in: project)
                case .project: break
                }
            }
            durations[index] = clock.now - time
        }
    }

    private mutating func add(_ part: PageSurvey) {
        findings += part.findings
        composing += part.composing
        livePages += part.livePages
        dynamicPages += part.dynamicPages
        for index in notes.indices {
            notes[index] += part.notes[index]
            durations[index] += part.durations[index]
        }
    }
}

extension SurveyRule {
    fileprivate func notes(_ pages: [TemplatePage], in project: Project) -> [any Sendable] {
        pages.compactMap { note($0, in: project) }
    }

    /// Reports what breaks the rule, given its own notes.
    func check(untyped notes: [any Sendable], in project: Project, into findings: inout [Finding]) {
        check(notes.compactMap { $0 as? Note }, in: project, into: &findings)
    }
}
