internal import Djust
internal import SwiftOutline

/// Finds the services that the value of an expression holds.
///
/// `HTTPClient(…)`, `try await StripeClient.connect()`, `URLSession.shared`, `[S3Client()]`, `ready ? Client() : nil` are or
/// hold one; `HTTPClient().get(url)` and `fetch(with: HTTPClient())` do not.
struct ServiceExpression {
    /// A service in an expression.
    struct Service {
        /// The name of its type, or of the function that opens it.
        let name: String
        /// What it is to a view.
        let kind: ServiceCatalog.Kind
        /// Where it stands.
        let range: Range<Int>
    }

    private let source: SwiftSource
    private let catalog: ServiceCatalog
    private let tokens: [SwiftToken]
    private let calls: [SwiftCall]
    /// The type that `.init(…)` makes.
    private let expectedType: String?

    /// Prepares a search.
    /// - Parameters:
    ///   - range: The expression.
    ///   - source: The file that it stands in.
    ///   - catalog: What knows services by their names.
    ///   - expectedType: The declared type of what the value goes to.
    init(_ range: Range<Int>, in source: SwiftSource, catalog: ServiceCatalog, expectedType: String? = nil) {
        self.source = source
        self.catalog = catalog
        self.expectedType = expectedType
        tokens = Array(source.outline.tokens(in: range))
        calls = source.outline.calls(in: range)
    }

    /// The services, in the order of the source.
    func services() -> [Service] {
        var found = calls.compactMap(made)
        found += singletons().filter { singleton in !found.contains { $0.range.overlaps(singleton.range) } }
        found = found.filter(isValue)
        // Of services within services the outermost says enough.
        return found.filter { service in
            !found.contains { $0.range != service.range && $0.range.contains(service.range) }
        }
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    // MARK: - Candidates

    private func made(_ call: SwiftCall) -> Service? {
        if call.isImplicitMember {
            guard let expectedType, ServiceCatalog.makers.contains(call.name),
                let kind = catalog.kind(of: expectedType)
            else { return nil }
            return Service(name: expectedType, kind: kind, range: call.range)
        }
        if call.receiver == nil, call.path.count == 1, ServiceCatalog.openers.contains(call.name) {
            return Service(name: "\(call.name)()", kind: .service, range: call.range)
        }
        if let kind = catalog.kind(of: call.name), call.name.first?.isUppercase == true {
            return Service(name: call.name, kind: kind, range: call.range)
        }
        guard call.path.count >= 2, ServiceCatalog.makers.contains(call.name) else { return nil }
        let type = call.path[call.path.count - 2]
        guard type.first?.isUppercase == true else { return nil }
        return catalog.kind(of: type).map { Service(name: type, kind: $0, range: call.range) }
    }

    /// `URLSession.shared` and the like: three tokens.
    private func singletons() -> [Service] {
        guard tokens.count >= 3 else { return [] }
        var found: [Service] = []
        for index in 0..<(tokens.count - 2) where tokens[index].kind == .identifier && tokens[index + 1].kind == .period
        {
            let type = source.string(tokens[index].range)
            guard ServiceCatalog.singletons.contains(source.string(tokens[index + 2].range)),
                let kind = catalog.kind(of: type), type.first?.isUppercase == true
            else { continue }
            let range = tokens[index].range.lowerBound..<tokens[index + 2].range.upperBound
            found.append(Service(name: type, kind: kind, range: range))
        }
        return found
    }

    // MARK: - Position

    /// Whether the service is the value or an element of it, and nothing is asked of it or done with it.
    private func isValue(_ service: Service) -> Bool {
        var next = tokens.first { $0.range.lowerBound >= service.range.upperBound }
        if let token = next, token.kind == .exclamation || token.kind == .question {
            next = tokens.first { $0.range.lowerBound >= token.range.upperBound }
        }
        if let next, !next.startsLine || next.kind == .period {
            switch next.kind {
            case .period, .leftParen, .leftSquare: return false
            default: break
            }
        }
        return !calls.contains { call in
            guard let list = call.argumentList, call.range != service.range else { return false }
            return list.contains(service.range)
        }
    }
}

extension Range<Int> {
    /// Whether another range lies wholly in this one.
    func contains(_ other: Range<Int>) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
