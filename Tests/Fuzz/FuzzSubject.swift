/// What is fed with cases.
enum FuzzSubject: String, CaseIterable {
    /// Everything that reads templates.
    case templates
    /// What reads Swift files for the check.
    case swift

    /// Tries the case of a seed; answers what is wrong.
    func attempt(_ seed: UInt64, _ tally: inout FuzzTally) -> String? {
        switch self {
        case .templates:
            var trial = FuzzTrial(FuzzCase(seed: seed))
            trial.run()
            tally.add(trial)
            return trial.failure
        case .swift:
            tally.add(nil)
            return OutlineTrial(seed: seed).failure()
        }
    }

    /// The case of a seed, to be read by somebody who has to mend what it found.
    func listing(_ seed: UInt64) -> String {
        switch self {
        case .templates: FuzzCase(seed: seed).listing
        case .swift: String(decoding: OutlineTrial(seed: seed).bytes, as: UTF8.self)
        }
    }
}
