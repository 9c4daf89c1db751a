internal import Djust

/// The one list of rules.
package enum RuleRegistry {
    /// Every rule, sorted by id.
    package static let rules: [any Rule] = [
        A014SecretInSource(),
        C003WebSocketRouting(),
        C012ManualClientScript(),
        Q001PrintInView(),
        S001TrustedInterpolation(),
        S003SilentCatch(),
        S004DevelopmentSwitch(),
        S013SecretInState(),
        S014ComposedQuery(),
        T002MissingRoot(),
        T005SplitRoot(),
        T010ClickNavigation(),
        T018UnknownVariable(),
        T025UnusedTemplate(),
        V001MissingTemplate(),
        V003LifecycleSignature(),
        V004ForgottenHandler(),
        V006ServiceInState(),
        V007HandlerParameters(),
        V016UnknownHandler(),
        V017UnknownReference(),
        V018TrapOnClientData(),
        V019BlockingCall(),
        V020TaskBesideView(),
        V021SharedViewState(),
        V022ModelBinding(),
        V023RouteParameter(),
    ]

    /// What the check says about itself and about files that it could not understand, sorted by id.
    package static let problems: [RuleMetadata] = [
        Problems.unreadableFile,
        Problems.brokenTemplate,
        Problems.brokenSwift,
        Problems.configuration,
        Problems.unusedSuppression,
        Problems.malformedSuppression,
    ]

    /// The metadata of every rule and problem, sorted by id.
    package static let metadata: [RuleMetadata] = (rules.map(\.metadata) + problems).sorted { $0.id < $1.id }

    /// The metadata for an id in any case, with or without the prefix `djust.`; nil when there is none.
    package static func metadata(for id: String) -> RuleMetadata? {
        let id = canonical(id)
        return metadata.first { $0.id == id }
    }

    /// The id as the registry writes it: upper case, without the prefix `djust.`.
    package static func canonical(_ id: String) -> String {
        let upper = id.uppercased()
        return upper.hasPrefix("DJUST.") ? String(upper.dropFirst(6)) : upper
    }

    /// The id that somebody who wrote an unknown one probably meant.
    package static func suggestion(for id: String) -> String? {
        NearestName.of(canonical(id), among: metadata.map(\.id))
            ?? metadata.first { $0.name == id.lowercased() }?.id
    }
}
