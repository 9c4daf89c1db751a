/// How the process ends, as scripts and CI read it.
struct ExitCode: RawRepresentable, Sendable, Equatable {
    /// What the system is told.
    let rawValue: Int32

    /// All is well.
    static let success = ExitCode(rawValue: 0)
    /// The command did its work and found something wrong, or could not do its work.
    static let failure = ExitCode(rawValue: 1)
    /// The command line could not be understood.
    static let usage = ExitCode(rawValue: 2)
}
