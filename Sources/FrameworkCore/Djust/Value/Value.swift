/// What a template can see: the values that state, filters and literals have while a page is rendered.
///
/// The cases are Python's kinds of values, because Django's rules for text, comparing and truth are Python's; Swift types
/// become them by ``ValueConvertible``.
public enum Value: Sendable {
    /// Nothing: a `nil`, a missing variable.
    case none
    case bool(Bool)
    case int(Int)
    case double(Double)
    /// A number with a decimal fraction, or a whole number beyond `Int`, kept digit by digit.
    indirect case decimal(DecimalNumber)
    /// Text that is escaped when it is written into HTML.
    case string(String)
    /// Text that is HTML already and is written as it is.
    case safe(String)
    case date(LocalDate)
    indirect case time(LocalTime)
    indirect case dateTime(DateTime)
    /// A stretch of time.
    case duration(TimeSpan)
    case list([Value])
    /// Items that are no plain list: a tuple, a set, a range, a sequence that is computed as it is gone through.
    case sequence(ValueSequence)
    /// A dictionary, or the members of a structure that was encoded.
    case object(ValueObject)
    /// Something with members that are computed when they are asked for.
    case structure(any ValueStructure)
    /// Something that a template calls, without arguments, whenever it names it.
    case callable(ValueCallable)
}
