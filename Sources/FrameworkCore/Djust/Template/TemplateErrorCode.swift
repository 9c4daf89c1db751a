/// What can be wrong with a template: the stable ids and what they mean.
package enum TemplateErrorCode: String, Sendable, CaseIterable {
    // Found when a template is parsed.
    case unknownTag = "DJT-001"
    case unknownFilter = "DJT-002"
    case unclosedTag = "DJT-003"
    case unexpectedTag = "DJT-004"
    case expressionSyntax = "DJT-005"
    case tagArguments = "DJT-006"
    case conditionSyntax = "DJT-007"
    case filterArgument = "DJT-008"
    case emptyTag = "DJT-009"
    case duplicateBlock = "DJT-010"
    case extendsNotFirst = "DJT-011"
    case unknownLibrary = "DJT-012"
    case nestingTooDeep = "DJT-013"

    // Found when templates are loaded.
    case templateNotFound = "DJT-020"
    case templateCycle = "DJT-021"
    case templateName = "DJT-022"
    case templateUnreadable = "DJT-023"

    // Found when a template is rendered.
    case missingArgument = "DJT-030"
    case filterFailed = "DJT-031"
    case notIterable = "DJT-032"
    case unpackCount = "DJT-033"
    case includeDepth = "DJT-034"
    case noRoute = "DJT-035"
    case tagFailed = "DJT-036"
    case callFailed = "DJT-037"
    case notAvailable = "DJT-038"
    case tooMuchWork = "DJT-039"

    // Found by the command line.
    case context = "DJT-040"

    // Told to developers about pages that work.
    case duplicateKeys = "DJT-041"

    /// What the id stands for, in one sentence.
    package var meaning: String {
        switch self {
        case .unknownTag: "No tag of this name exists."
        case .unknownFilter: "No filter of this name exists."
        case .unclosedTag: "A tag that needs an end tag has none."
        case .unexpectedTag: "An end tag, `else` or `empty` stands where it belongs to nothing."
        case .expressionSyntax: "The text is not a value with filters."
        case .tagArguments: "The tag's arguments are not what it takes."
        case .conditionSyntax: "The condition of an `{% if %}` cannot be read."
        case .filterArgument: "The filter needs an argument, or takes none."
        case .emptyTag: "`{{ }}` or `{% %}` with nothing in it."
        case .duplicateBlock: "Two blocks of one template have the same name."
        case .extendsNotFirst: "`{% extends %}` stands behind other tags or twice."
        case .unknownLibrary: "`{% load %}` names a library that does not exist."
        case .nestingTooDeep: "Tags are nested too deeply."
        case .templateNotFound: "No template of this name exists."
        case .templateCycle: "Templates extend one another in a circle."
        case .templateName: "The name leads out of the template directories."
        case .templateUnreadable: "The template's file cannot be read."
        case .missingArgument: "A variable given to a filter does not exist."
        case .filterFailed: "A filter cannot work with the value."
        case .notIterable: "`{% for %}` over something without items."
        case .unpackCount: "`{% for a, b in … %}` over items with another number of parts."
        case .includeDepth: "Includes nest too deeply."
        case .noRoute: "`{% url %}` names a route that does not exist, or gives it the wrong arguments."
        case .tagFailed: "A tag cannot work with its values."
        case .notAvailable: "The tag needs something that this version of djust does not have."
        case .tooMuchWork: "A page's loops and includes come to no end."
        case .callFailed: "Something that the template calls by naming it failed."
        case .duplicateKeys: "Two rows of a list have the same key."
        case .context: "The variables that a template is to be rendered with cannot be read."
        }
    }
}

extension Diagnostic {
    /// Makes a diagnostic about a template.
    package init(
        _ code: TemplateErrorCode,
        _ message: String,
        hint: String? = nil,
        severity: Severity = .error,
        at span: SourceSpan,
        notes: [Note] = []
    ) {
        self.init(code.rawValue, severity, message, hint: hint, at: span, notes: notes)
    }
}
