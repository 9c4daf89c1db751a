// MARK: - Shrinking

extension LawCase {
    /// The smallest case found that goes wrong too.
    package func shrunk() -> LawCase {
        guard let failure = failure() else { return self }
        var best = self
        for step in states.indices.dropLast() {
            var short = self
            short.states = Array(states[step...step + 1])
            guard short.failure()?.isLike(failure) == true else { continue }
            best = short
            break
        }
        var budget = 5000
        func isStillBroken(_ candidate: LawCase) -> Bool {
            budget -= 1
            return candidate.failure()?.isLike(failure) == true
        }
        while budget > 0, let smaller = best.candidates.first(where: isStillBroken) { best = smaller }
        return best
    }

    /// Cases with a piece of the template less, then cases with simpler states.
    private var candidates: some Sequence<LawCase> {
        let templates = template.smaller.lazy.map { smaller in
            var copy = self
            copy.template = smaller
            return copy
        }
        return [AnySequence(templates), AnySequence(simplerStates)].lazy.joined()
    }

    private var simplerStates: [LawCase] {
        var cases: [LawCase] = []
        func add(_ change: (inout [LawState]) -> Void) {
            var copy = self
            change(&copy.states)
            if copy.cost < cost { cases.append(copy) }
        }
        for simplify in states.max(by: { $0.items.count < $1.items.count })?.simplifications ?? [] {
            add { states in for index in states.indices { simplify(&states[index]) } }
            for index in states.indices { add { simplify(&$0[index]) } }
        }
        for (index, state) in states.enumerated().dropFirst() {
            for assimilate in LawState.assimilations(to: states[index - 1]) { add { assimilate(&$0[index]) } }
            for assimilate in LawState.assimilations(to: state) { add { assimilate(&$0[index - 1]) } }
        }
        return cases
    }

    /// What states cost a reader: differences most, then their texts.
    private var cost: Int {
        zip(states, states.dropFirst()).reduce(states.reduce(0) { $0 + $1.size }) {
            $0 + 1000 * $1.1.distance(to: $1.0)
        }
    }
}
