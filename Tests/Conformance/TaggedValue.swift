import Djust

/// Reads values as the cases write them: JSON, with objects of one key that begins with `$` for what JSON lacks.
struct TaggedValue {
    /// Compiles the templates that a context holds.
    let engine: TemplateEngine

    /// The value of some JSON.
    func value(_ json: Value) -> Value {
        switch json {
        case .list(let items): return .list(items.map(value))
        case .object(let object):
            if let index = object.keys.firstIndex(where: { $0.hasPrefix("$") }) {
                return tagged(object.keys[index], object.values[index], object)
            }
            return .object(ValueObject(entries: zip(object.keys, object.values).map { (.string($0), value($1)) }))
        default: return json
        }
    }

    private func tagged(_ tag: String, _ content: Value, _ object: ValueObject) -> Value {
        switch tag {
        case "$dict":
            return .object(
                ValueObject(entries: items(content).map { pair in (value(items(pair)[0]), value(items(pair)[1])) })
            )
        case "$tuple": return .sequence(ValueSequence(.tuple, items(content).map(value)))
        case "$set": return .sequence(ValueSequence(.set, items(content).map(value)))
        case "$safe": return .safe(content.text)
        case "$int", "$decimal":
            if tag == "$int", let number = Int(content.text) { return .int(number) }
            return DecimalNumber(content.text).map(Value.decimal) ?? .string(content.text)
        case "$float": return Double(content.text).map(Value.double) ?? .none
        case "$bytes": return .string("b'\(content.text)'")
        case "$date": return TimeReader.date(content.text).map(Value.date) ?? .none
        case "$time": return TimeReader.time(content.text, zone: zone(object["zone"])).map(Value.time) ?? .none
        case "$datetime":
            return TimeReader.moment(content.text, zone: zone(object["zone"]), isSecond: object["fold"] != nil)
                .map(Value.dateTime) ?? .none
        case "$timedelta":
            let parts = items(content).map { $0.integer ?? 0 }
            return .duration(TimeSpan(days: parts[0], seconds: parts[1], microseconds: parts[2]))
        case "$range":
            let parts = items(content).map { $0.integer ?? 0 }
            return .sequence(ValueSequence(rangeFrom: parts[0], to: parts[1], step: parts[2]))
        case "$template": return template(content.text, name: object["name"]?.text)
        case "$querydict": return .structure(QueryDictionary.parsing(content.text))
        case "$callable":
            let result = value(content)
            return .callable(ValueCallable { result })
        case "$raise": return failing(content)
        case "$object": return structure(content)
        default: return .none
        }
    }

    private func items(_ json: Value) -> [Value] { if case .list(let items) = json { items } else { [] } }

    private func zone(_ json: Value?) -> Zone? {
        switch json {
        case nil: return nil
        case .object(let object):
            return .fixed(seconds: object["offset_seconds"]?.integer ?? 0, name: object["name"]?.text)
        case .some(let name): return name.text == "UTC" ? .utc : .named(name.text)
        }
    }

    /// Where a name or an offset says a clock is.
    func zone(named json: Value?) -> Zone? { zone(json) }

    private func failing(_ json: Value) -> Value {
        guard case .object(let object) = json else { return .none }
        let name = object["class"]?.text ?? ""
        let isSilent = object["silent"]?.isTruthy ?? false
        return .callable(
            ValueCallable {
                if isSilent { throw ValueCallable.Missing() }
                throw FixtureFailure(name: name)
            }
        )
    }

    private func structure(_ json: Value) -> Value {
        guard case .object(let object) = json else { return .none }
        var members: [(String, Value)] = []
        if case .object(let attributes)? = object["attrs"] {
            members = zip(attributes.keys, attributes.values).map { ($0, value($1)) }
            if let dict = attributes.keys.first, dict == "$dict" {
                members = items(attributes.values[0]).map { (items($0)[0].text, value(items($0)[1])) }
            }
        }
        return .structure(
            FixtureObject(
                members: members,
                text: object["str"].map { value($0) } ?? .string("<\(object["class"]?.text ?? "") object>"),
                items: object["items"].map { items($0).map(value) }
            )
        )
    }

    private func template(_ text: String, name: String?) -> Value {
        (try? engine.compile(SourceText(name: name ?? "<unknown source>", text))).map(Value.structure) ?? .none
    }
}

/// Why a fixture's function fails.
struct FixtureFailure: Error {
    /// The name of the error's class.
    let name: String
}

/// An object of a fixture: attributes, a text, items.
final class FixtureObject: ValueStructure {
    let members: ValueObject
    let text: String
    let isMarkup: Bool
    let items: [Value]?
    let memberNames: [String]

    init(members: [(String, Value)], text: Value, items: [Value]?) {
        self.members = ValueObject(members)
        self.text = text.text
        isMarkup = text.isMarkup
        self.items = items
        memberNames = members.map(\.0)
    }

    func member(_ name: MemberName) -> Value? { members[name.text] }
}
