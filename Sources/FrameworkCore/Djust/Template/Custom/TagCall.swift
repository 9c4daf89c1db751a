/// A tag of an app where a page comes to it: the values of its arguments, and the page around it.
struct TagCall {
    /// For each parameter its value, nil where it is left out.
    let values: [Value?]
    /// Further values by place.
    let rest: [Value]
    /// Further values by name.
    let keywords: [(name: String, value: Value)]
    /// The page.
    let context: RenderContext

    /// Computes the values of arguments.
    init(_ arguments: TagArguments, in context: inout RenderContext) throws {
        var values: [Value?] = []
        values.reserveCapacity(arguments.values.count)
        for argument in arguments.values { values.append(try argument?.evaluate(in: &context)) }
        var rest: [Value] = []
        for argument in arguments.rest { rest.append(try argument.evaluate(in: &context)) }
        var keywords: [(name: String, value: Value)] = []
        for argument in arguments.keywords {
            keywords.append((argument.name, try argument.value.evaluate(in: &context)))
        }
        self.values = values
        self.rest = rest
        self.keywords = keywords
        self.context = context
    }

    /// The input for a parameter.
    func input<Input: TemplateInput>(_ index: Int, _ name: String) throws(TagInputMismatch) -> Input {
        let value = values[index] ?? .none
        guard let input = Input(templateValue: value) else {
            throw TagInputMismatch(parameter: name, expected: Input.inputKind, found: value)
        }
        return input
    }
}

/// Takes the inputs of a call one after the other, in the order of the parameters.
struct TagInputReader {
    private let call: TagCall
    private var index = 0

    /// Begins with the first parameter.
    init(_ call: TagCall) { self.call = call }

    /// The input for the next parameter.
    mutating func next<Input>(_ parameter: TagParameter<Input>) throws -> Input {
        defer { index += 1 }
        return try parameter.read(call, index)
    }
}

/// What an app's tag does with a call.
struct TagWork<Result>: Sendable {
    /// The parameters.
    let signature: TagSignature
    /// The work.
    let run: @Sendable (TagCall) throws -> Result

    /// Does the work; what it throws is an error of the template, at the tag.
    func callAsFunction(_ arguments: TagArguments, in context: inout RenderContext) throws -> Result {
        let call = try TagCall(arguments, in: &context)
        do {
            return try run(call)
        } catch let error as TemplateError {
            throw error
        } catch let mismatch as TagInputMismatch {
            throw TemplateError(
                Diagnostic(
                    .tagFailed,
                    "`\(signature.tag)` takes \(mismatch.expected) for `\(mismatch.parameter)`, not \(mismatch.found.kind)",
                    hint: "`\(signature.usage)`",
                    at: arguments.span
                )
            )
        } catch {
            throw TemplateError(
                Diagnostic(.tagFailed, "the tag `\(signature.tag)` failed: \(error)", at: arguments.span)
            )
        }
    }
}
