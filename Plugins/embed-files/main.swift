import Foundation

// Writes a Swift file with packed folders: embed-files OUTPUT NAME=FOLDER...
// Base64 in a static string compiles at once; an array literal of the same bytes takes minutes.
var text = "// Made by embed-files at every build.\n"
for argument in CommandLine.arguments.dropFirst(2) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2 else { throw Packer.Failure(description: "expected NAME=FOLDER, not \(argument)") }
    let archive = try Packer.pack(URL(filePath: String(parts[1]), directoryHint: .isDirectory))
    text += "\nlet \(parts[0]): StaticString = \"\(Data(archive).base64EncodedString())\"\n"
}
guard let output = CommandLine.arguments.dropFirst().first else { throw Packer.Failure(description: "no output") }
try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
