import Djust

/// The query of an address as Django's templates see it: a dictionary of the last values.
enum QueryValue {
    static func dictionary(_ query: String) -> Value {
        let pairs = QueryString(parsing: Array(query.utf8)[...]).items
        return .object(ValueObject(pairs.map { ($0.name, .string($0.value)) }))
    }
}
