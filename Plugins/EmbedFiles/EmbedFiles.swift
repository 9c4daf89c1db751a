import Foundation
import PackagePlugin

/// Packs the framework's sources and the skeletons into a Swift file of the Scaffold target, whenever one changed.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedArchives.swift")
        let folders = ["Sources/FrameworkCore", "Templates/skeletons"].map { root.appending(path: $0) }
        return [
            .buildCommand(
                displayName: "Embedding the framework and the skeletons",
                executable: try context.tool(named: "embed-files").url,
                arguments: [
                    output.path, "embeddedFramework=\(folders[0].path)", "embeddedSkeletons=\(folders[1].path)",
                ],
                inputFiles: folders.flatMap(files(under:)),
                outputFiles: [output]
            )
        ]
    }

    /// Every file below a folder, so that an edit of any of them packs again.
    private func files(under folder: URL) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (found?.allObjects as? [URL] ?? []).filter {
            (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
        }
    }
}
