import Foundation
import Scaffold
import Testing

@testable import djust_cli

/// A new project breaks no rule, however it was made and however it is looked at.
struct FreshProjectTests {
    /// The words after `djust new PATH`.
    static let choices: [[String]] =
        ((try? SkeletonCatalog.embedded().skeletons.map(\.name)) ?? []).flatMap { skeleton in
            [
                ["--skeleton", skeleton, "--vcs", "none"],
                ["--skeleton", skeleton, "--vcs", "none", "--link", repository.path, "--name", "shop_2"],
            ]
        }

    @Test(arguments: choices) func `has no findings`(_ words: [String]) async throws {
        let folder = try TemporaryFolder()
        let project = folder.url.appending(path: "my-shop")
        let made = await CommandLineRun(words: ["new", project.path] + words)
        try #require(made.code == .success, "\(made.errors)")
        for options in [["--fail-level", "info"], ["--deploy", "--fail-level", "info"]] {
            let run = await CommandLineRun(words: ["check", "--format", "concise"] + options, in: project)
            #expect(run.code == .success)
            #expect(run.output == "")
        }
        let fixes = await CommandLineRun(words: ["check", "--diff", "--unsafe-fixes"], in: project)
        #expect(fixes.output == "")
    }
}
