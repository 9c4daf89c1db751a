/// What to check, and for what.
package struct CheckOptions: Sendable {
    /// The folder of the project.
    package var root: String
    /// The names of the tags whose rules run; none means all.
    package var tags: [String]
    /// Ids of rules that do not run, besides those that `djust.json` names.
    package var ignore: [String]

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
