/// Forms in `application/x-www-form-urlencoded`.
package enum URLEncodedForm {
    /// How many fields a form may have, unless the caller says otherwise.
    package static let defaultLimit = 1_000

    /// Whether a `Content-Type` names this kind of form; parameters such as `charset` do not matter.
    package static func isForm(contentType: ArraySlice<UInt8>) -> Bool {
        let type = contentType.prefix { $0 != 0x3B }
        return HTTPSyntax.equalsIgnoringCase(HTTPSyntax.trimmed(type), "application/x-www-form-urlencoded".utf8)
    }

    /// The fields of a form.
    package static func parse(_ body: [UInt8], limit: Int = defaultLimit) -> QueryString {
        QueryString(parsing: body[...], limit: limit)
    }
}
