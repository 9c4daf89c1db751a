import Foundation

// Replaced by the real packer.
let output = CommandLine.arguments.last ?? ""
try Data("let embeddedFramework: StaticString = \"\"\nlet embeddedSkeletons: StaticString = \"\"\n".utf8).write(
    to: URL(fileURLWithPath: output))
