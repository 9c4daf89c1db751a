/// What to check, and for what.
package struct CheckOptions: Sendable {
    /// The folder of the project.
    package var root: String
    /// The names of the tags whose rules run; none means all.
    package var tags: [String]
    /// Ids, beginnings of ids or names of the only rules that run; none means all.
    package var select: [String] = []
    /// Ids, beginnings of ids or names of rules that do not run, besides those that `djust.json` names.
    package var ignore: [String]
    /// Whether rules run that only matter where the app is served to others.
    package var deploy = false
    /// The files and folders whose findings are wanted, relative to the project; none means all.
    package var paths: [PathPattern] = []
    /// The only files whose findings are wanted, or that findings point at; nil means all.
    package var files: Set<String>?
    /// Texts that take the place of files on disk, by path.
    package var overlay: [String: [UInt8]] = [:]
    /// What makes the check fail.
    package var policy = ExitPolicy()
    /// The findings that are known already.
    package var baseline: Baseline?

    /// Says what to check.
    package init(root: String, tags: [String] = [], ignore: [String] = []) {
        self.root = root
        self.tags = tags
        self.ignore = ignore
    }
}

/// Why a check cannot begin: the command line asks for something that does not exist.
///
/// Exit status 2.
package struct CheckUsageError: Error, Sendable, Equatable {
    /// What is wrong.
    package var message: String
    /// What was probably meant.
    package var hint: String?

    /// Says what is wrong.
    package init(message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
