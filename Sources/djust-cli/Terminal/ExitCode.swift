/// How the process ends, as scripts and CI read it.
enum ExitCode: Int32, Sendable {
    /// All is well.
    case success = 0
    /// The command did its work and found something wrong, or could not do its work.
    case failure = 1
    /// The command line could not be understood.
    case usage = 2
}
