/// Filters on addresses in the web.
enum AddressFilters {
    static let all = [
        Filter("iriencode", keepsSafe: true) { .string(URLText.quoted($0.value.text, keeping: iriKept)) },
        Filter("urlencode", argument: .optional) { input throws(Filter.Failure) in
            let text = input.value.text
            if text.isEmpty { return .string("") }
            // Nothing (None) counts as no argument.
            let isGiven = if case .none = input.argument ?? .none { false } else { true }
            let kept = isGiven ? URLText.Kept(try input.textArgument() ?? "") : .slash
            return .string(URLText.quoted(text, keeping: kept))
        },
        Filter("urlize", keepsSafe: true) { input in
            .safe(LinkFinder(input, lengthLimit: nil).linked(input.value.text))
        },
        Filter("urlizetrunc", argument: .required, keepsSafe: true) { input throws(Filter.Failure) in
            let limit = try input.requiredWholeArgument()
            return .safe(LinkFinder(input, lengthLimit: limit).linked(input.value.text))
        },
    ]

    /// What an address with characters beyond ASCII keeps when it is made fit for a link: everything that means something.
    private static let iriKept = URLText.Kept("/#%[]=:;$&()+,!?*@'~")
}
