/// Lets a template look into a structure or a class, and shows it the cases of an enum.
///
/// Members are converted when a template asks for one, without reflection: a lookup costs the same however many there
/// are, and a computed property that no page shows is never computed. It wins over `Encodable`.
///
/// ```swift
/// @TemplateValue
/// struct Item: Codable {
///     let id: Int
///     var title: String
///     private var cost = 0.0
///     var isCheap: Bool { cost < 10 }
/// }
/// ```
///
/// ```html
/// {% if item.is_cheap %}{{ item.title }}{% endif %}
/// ```
///
/// Seen are the properties of an instance that stand in the body of the type and are neither `private` nor `fileprivate`,
/// the computed ones included; a getter that throws, waits or changes the instance is not seen, and neither is a name
/// that begins with `_`. Case, `_` and `-` do not count in a template, so two names must differ in more. The whole is
/// shown as its `description`, or else as the name of the type.
///
/// An enum is one value: its raw value, or else its `description`, or else the name of the case.
///
/// A class is `final` and `Sendable`. A `public` type needs `public import Djust` where the feature
/// `InternalImportsByDefault` is on.
///
/// - Parameter excluding: Names of properties that templates must not see although the rest of the app can.
@attached(
    extension,
    conformances: TemplateMembers,
    ValueConvertible,
    names: named(_members),
    named(_member),
    named(_caseName),
    named(templateValue)
)
public macro TemplateValue(excluding: String...) = #externalMacro(module: "DjustMacros", type: "TemplateValueMacro")
