/// Decides what a changed file asks for.
package struct FileChangeClassifier: Sendable {
    /// What a changed file asks for.
    package enum Kind: Hashable, CaseIterable {
        /// The running app reads the template again; nothing is built.
        case template
        /// Open pages fetch the file again; nothing is built.
        case asset
        /// The app has to be built.
        case build
        /// The app has to be started again; nothing is built.
        case restart
        /// Nothing.
        case ignore
    }

    /// The project's directory.
    package let project: String

    /// Classifies for a project.
    package init(project: String) { self.project = project }

    /// Classifies an absolute path.
    ///
    /// What is not below the project is source of a package that it uses.
    package func kind(of path: String) -> Kind {
        let relative = FilePath.relative(path, to: project)
        guard relative != path else { return sourceKind(of: path) }
        let names = relative.split(separator: "/")
        guard let first = names.first else { return .ignore }
        if names.count == 1 {
            switch relative {
            case "Package.swift", "Package.resolved": return .build
            case "djust.json", ".env": return .restart
            default: return relative.hasPrefix("Package@swift") ? .build : .ignore
            }
        }
        switch first.lowercased() {
        case "templates": return .template
        case "static": return .asset
        case "sources", "vendor", "plugins": return sourceKind(of: path)
        default: return .ignore
        }
    }

    /// Files in a source directory are sources or resources, except for what is only to be read by people.
    private func sourceKind(of path: String) -> Kind {
        let name = FilePath.name(of: path)
        let isProse = name.hasSuffix(".md") || name.hasSuffix(".docc") || name.hasPrefix("LICENSE")
        return isProse || name.hasPrefix(".") || path.contains("/Tests/") ? .ignore : .build
    }
}
