/// What `djust --version` says.
enum Version {
    /// The version of djust: the tool and the framework that it carries.
    static let current = "0.1.0"

    #if compiler(>=6.4)
    private static let compiler = "6.4 or later"
    #else
    private static let compiler = "6.3"
    #endif

    /// The whole line.
    static let line = "djust \(current) (swift \(compiler))"
}
