internal import Djust

/// The one list of rules.
package enum RuleRegistry {
    /// Every rule, sorted by id.
    package static let rules: [any Rule] = [
        A014SecretInSource(),
        A071ActivityName(),
        A075StickyAndLazy(),
        C003WebSocketRouting(),
        C004PackageDependency(),
        C010StyleCompiler(),
        C012ManualClientScript(),
        Q001PrintInView(),
        Q003ConsoleLog(),
        S001TrustedInterpolation(),
        S003SilentCatch(),
        S004DevelopmentSwitch(),
        S007UnescapedFileName(),
        S011InlineScript(),
        S013SecretInState(),
        S014ComposedQuery(),
        S020FormWithoutToken(),
        S021UnescapedPlace(),
        T001OldEventSyntax(),
        T002MissingRoot(),
        T004EventListener(),
        T005SplitRoot(),
        T010ClickNavigation(),
        T012EventWithoutView(),
        T013ViewName(),
        T014OldIdentifier(),
        T015OldMarkers(),
        T016NavigationWithoutRoute(),
        T017TableSection(),
        T018UnknownVariable(),
        T019UnknownAttribute(),
        T020DuplicateAttribute(),
        T021RowWithoutKey(),
        T022UnpacedSearch(),
        T023UnconfirmedDeletion(),
        T025UnusedTemplate(),
        V001MissingTemplate(),
        V003LifecycleSignature(),
        V004ForgottenHandler(),
        V006ServiceInState(),
        V007HandlerParameters(),
        V012StickyView(),
        V016UnknownHandler(),
        V017UnknownReference(),
        V018TrapOnClientData(),
        V019BlockingCall(),
        V020TaskBesideView(),
        V021SharedViewState(),
        V022ModelBinding(),
        V023RouteParameter(),
        V029UnstableComputed(),
        Y001NamelessControl(),
        Y002ImageWithoutText(),
        Y003FieldWithoutLabel(),
        Y004PositiveTabIndex(),
    ]

    /// What the check says about itself and about files that it could not understand, sorted by id.
    package static let problems: [RuleMetadata] = [
        Problems.unreadableFile,
        Problems.brokenTemplate,
        Problems.brokenSwift,
        Problems.configuration,
        Problems.unusedSuppression,
        Problems.malformedSuppression,
        Problems.staleBaseline,
    ]

    /// The metadata of every rule and problem, sorted by id.
    package static let metadata: [RuleMetadata] = (rules.map(\.metadata) + problems).sorted { $0.id < $1.id }

    /// The metadata for an id in any case, with or without the prefix `djust.`; nil when there is none.
    package static func metadata(for id: String) -> RuleMetadata? {
        let id = canonical(id)
        return metadata.first { $0.id == id }
    }

    /// The rules that a selector means: an id or the beginning of ids in any case, with or without `djust.`, or a name.
    package static func rules(matching selector: String) -> [RuleMetadata] {
        let prefix = canonical(selector)
        guard !prefix.isEmpty else { return [] }
        if let exact = metadata(for: selector) { return [exact] }
        let named = metadata.filter { $0.name == selector.lowercased() }
        return named.isEmpty ? metadata.filter { $0.id.hasPrefix(prefix) } : named
    }

    /// The id as the registry writes it: upper case, without the prefix `djust.`.
    package static func canonical(_ id: String) -> String {
        let upper = id.uppercased()
        return upper.hasPrefix("DJUST.") ? String(upper.dropFirst(6)) : upper
    }

    /// What to do about an id that no rule has: the one that was probably meant, or why djust's rule of that id is not here.
    package static func hint(forUnknown id: String) -> String? {
        if let reason = AbsentRules.reason(for: id) { return "this rule of djust's is not needed here: \(reason)" }
        let nearest = NearestName.of(canonical(id), among: metadata.map(\.id))
        return (nearest ?? metadata.first { $0.name == id.lowercased() }?.id).map { "did you mean '\($0)'?" }
    }
}
