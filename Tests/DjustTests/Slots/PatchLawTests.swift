import Djust
import TestSupport
import Testing

/// The law that everything rests on: patches applied to the old page give the page that loading anew would give.
@Suite struct PatchLawTests {
    /// How many generated templates are tried; each goes through several states.
    static let cases = 3000

    @Test func `patches applied to the old page give the fresh page`() throws {
        for seed in 0..<UInt64(Self.cases) {
            let size = Int(seed % 4)
            if let failure = PatchCase(seed: seed, size: size).failure() {
                let smallest = (0..<size).lazy.compactMap { PatchCase(seed: seed, size: $0).failure() }.first ?? failure
                Issue.record("seed \(seed): \(smallest)")
                return
            }
        }
    }
}

/// One generated template and the states that it goes through.
struct PatchCase {
    let seed: UInt64
    let size: Int

    /// What went wrong, nil when the law held.
    func failure() -> String? {
        var generator = RandomTemplate(seed: seed, size: size)
        let text = generator.page()
        var random = SeededRandom(seed: seed ^ 0xABCD)
        var state = RandomState(&random)
        do {
            let engine = TemplateEngine(loader: MemoryTemplateLoader(["page.html": text]))
            let page = try LivePage(try engine.template(named: "page.html")) { name in
                RandomState.properties.firstIndex(of: name).map { ($0, false) }
            }
            var (html, memory) = try page.render(in: RenderContext(root: state), marks: [], trailer: [])
            let client = try ClientModel(page: html)
            for step in 0..<6 {
                let before = state
                let dirty = state.step(&random)
                let context = RenderContext(root: state)
                if case .operations(let operations) = try page.update(&memory, dirty: dirty, in: context) {
                    let json = [UInt8(ascii: "[")] + operations + [UInt8(ascii: "]")]
                    do {
                        try client.apply(JSONParser.parse(json))
                    } catch {
                        return report(text, step, before, state, "\(error) in \(String(decoding: json, as: UTF8.self))")
                    }
                    let fresh = try ClientModel(page: page.render(in: context, marks: [], trailer: []).html)
                    if DOMDump.dump(client.root) != DOMDump.dump(fresh.root) {
                        let difference = "ops \(String(decoding: json, as: UTF8.self))\npatched:\n\(DOMDump.dump(client.root))\nfresh:\n\(DOMDump.dump(fresh.root))"
                        return report(text, step, before, state, difference)
                    }
                } else {
                    let fresh = try ClientModel(page: page.render(in: context, marks: [], trailer: []).html)
                    if DOMDump.dump(client.root) != DOMDump.dump(fresh.root) {
                        return report(text, step, before, state, "nothing was sent\npatched:\n\(DOMDump.dump(client.root))\nfresh:\n\(DOMDump.dump(fresh.root))")
                    }
                }
                html = []
            }
            return nil
        } catch {
            return "\(text)\nthrew \(error)"
        }
    }

    private func report(_ text: String, _ step: Int, _ before: RandomState, _ after: RandomState, _ what: String) -> String {
        "step \(step) of\n\(text)\nfrom \(before)\nto \(after)\n\(what)"
    }
}
