extension Filter.Failure {
    /// Takes over what Python would refuse.
    init(_ failure: PythonFailure) { message = failure.message }
}

extension Filter.Input {
    /// How large a whole argument gets at most, so that sums with it stay in `Int`.
    private static var wholeLimit: Int { 1 << 60 }

    /// The argument as a whole number, clamped to a limit; nil when it is text that spells none.
    /// - Throws: `Filter.Failure` for a value that can be no number.
    func wholeArgument() throws(Filter.Failure) -> Int? {
        guard let argument else { return nil }
        do {
            return max(-Self.wholeLimit, min(Self.wholeLimit, try argument.wholeNumber().clamped))
        } catch {
            if error.kind == .value { return nil }
            throw Filter.Failure("its argument must be a whole number: \(error.message)")
        }
    }

    /// The argument as a whole number, clamped to a limit.
    /// - Throws: `Filter.Failure` for everything else.
    func requiredWholeArgument() throws(Filter.Failure) -> Int {
        if let number = try wholeArgument() { return number }
        throw Filter.Failure("its argument must be a whole number, and is \((argument ?? .none).representation)")
    }

    /// The argument as text.
    /// - Throws: `Filter.Failure` for a value that is no text.
    func textArgument() throws(Filter.Failure) -> String? {
        guard let argument else { return nil }
        if let text = argument.stringValue { return text }
        throw Filter.Failure("its argument must be text, and is \(argument.kind)")
    }
}
