import SwiftOutline

/// `@TemplateValue`: what a template looks up in a structure or a class, and what it sees of an enum.
enum TemplateValueMacro {
    static func expand(_ request: MacroRequest) -> MacroExpansion {
        guard request.role == .extension, let declaration = request.declaration.declaration else {
            return MacroExpansion()
        }
        var rules = TemplateValueRules(declaration, request)
        rules.check()
        guard rules.isValue, request.needsConformance else { return MacroExpansion(problems: rules.problems) }
        let type = rules.type
        let source = declaration.kind == .enum ? caseSource(type, request) : memberSource(type, request)
        return MacroExpansion(source: source, problems: rules.problems)
    }

    private static func memberSource(_ type: TemplateValueType, _ request: MacroRequest) -> String {
        let names = type.members.map { JSON.quote($0.name) }.joined(separator: ", ")
        let cases = type.members.enumerated().map { index, member in
            "case \(index):\nreturn Djust.Value.of(self.\(type.source.file.text(member.nameRange)))\n"
        }
        // A static property cannot be stored in a generic type.
        let table =
            type.isGeneric
            ? "static var _members: Djust.MemberTable {\nDjust.MemberTable.of(Self.self, [\(names)])\n}"
            : "static let _members = Djust.MemberTable([\(names)])"
        let body = cases.isEmpty ? "return .none" : "switch index {\n\(cases.joined())default:\nreturn .none\n}"
        let isNew = request.conformances.contains("ValueConvertible")
        let value = "\(type.access)var templateValue: Djust.Value {\nself._memberwiseValue\n}"
        return """
            extension \(request.extendedType): Djust.TemplateMembers\(isNew ? ", Djust.ValueConvertible" : "") {
            \(type.hasOwnValue ? "" : value + "\n\n")\(type.access)\(table)

            \(type.access)func _member(at index: Int) -> Djust.Value {
            \(body)
            }
            }
            """
    }

    private static func caseSource(_ type: TemplateValueType, _ request: MacroRequest) -> String {
        let cases = type.cases.map { "case .\(type.source.file.text($0.nameRange)): \(JSON.quote($0.name))\n" }
        // A `switch` over an enum without cases is never reached.
        let name = cases.isEmpty ? "\"\"" : "switch self {\n\(cases.joined())}"
        return """
            extension \(request.extendedType): Djust.ValueConvertible {
            private var _caseName: String {
            \(name)
            }

            \(type.access)var templateValue: Djust.Value {
            Djust.Value.ofCase(self, named: self._caseName)
            }
            }
            """
    }
}
