/// The filters that every template can use.
///
/// A family is a file; a filter is a row in its family.
package enum BuiltinFilters {
    /// All of them.
    package static let all: [Filter] =
        AddressFilters.all + AlignmentFilters.all + ChoiceFilters.all + DateFilters.all + EscapingFilters.all
        + HumanizeNumberFilters.all + LetterFilters.all + LineFilters.all + ListFilters.all + LocaleFilters.all
        + NaturalTimeFilters.all + NumberFilters.all + SequenceFilters.all + TextFilters.all + TruncationFilters.all
        + ZoneFilters.all
}
