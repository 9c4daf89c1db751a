internal import Checks
internal import SwiftOutline

extension ViewDeclaration.Member {
    /// The declaration as it is written, up to its body, on one line.
    var signature: String {
        let declaration = declaration
        var end = declaration.range.upperBound
        if let function = declaration.asFunction {
            end = function.body?.lowerBound ?? end
        } else if let variable = declaration.asVariable {
            end = variable.accessorBlock?.lowerBound ?? end
        }
        let start = min(declaration.keywordRange.lowerBound, end)
        return source.string(start..<end).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
