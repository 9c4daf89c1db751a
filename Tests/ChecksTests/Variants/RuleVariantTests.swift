import Checks
import Testing

/// Every example of every rule in other words.
@Suite struct `The examples of the rules in other words` {
    @Test(arguments: ExampleVariant.all)
    func `give the same findings, or none`(_ variant: ExampleVariant) throws {
        for metadata in RuleRegistry.metadata where VariantException.reason(metadata.id, variant.name) == nil {
            for (index, example) in (metadata.triggering + metadata.nonTriggering).enumerated() {
                guard let (files, changed) = variant.example(example) else { continue }
                let project = try MarkedProject(files)
                let found = MarkedProject.places(of: metadata.id, in: try project.check())
                switch variant.effect {
                case .none: #expect(found == project.expected, "\(metadata.id) example \(index + 1)")
                case .silences:
                    let left = found.filter { place in changed.contains { place.hasPrefix($0 + ":") } }
                    #expect(left == [], "\(metadata.id) example \(index + 1)")
                }
            }
        }
    }

    @Test func `have exceptions that mean something`() {
        let names = Set(ExampleVariant.all.map(\.name))
        for exception in VariantException.all {
            #expect(RuleRegistry.metadata(for: exception.rule) != nil)
            #expect(exception.variants.allSatisfy(names.contains), "\(exception.rule)")
        }
    }
}
