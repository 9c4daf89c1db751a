/// The `Encoder` that writes into a box.
struct BoxEncoder: Encoder {
    /// What is written into.
    let box: ValueBox
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        box.beginObject()
        return KeyedEncodingContainer(KeyedBox<Key>(box: box))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        box.beginList()
        return ListBox(box: box)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SingleBox(box: box) }
}

/// Writes the members of an object.
private struct KeyedBox<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let box: ValueBox
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) { box.add(.none, named: key.stringValue) }

    mutating func encode(_ value: some Encodable, forKey key: Key) throws {
        box.add(try ValueEncoder.value(of: value, depth: box.depth + 1), named: key.stringValue)
    }

    // Every kind of optional is written out, as the protocol's own versions for plain types leave members away.
    mutating func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
        if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }

    mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: String?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: Double?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: Float?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: Int?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: Int8?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: Int16?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: Int32?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: Int64?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: UInt?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: UInt8?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: UInt16?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: UInt32?, forKey key: Key) { put(value, key) }
    mutating func encodeIfPresent(_ value: UInt64?, forKey key: Key) { put(value, key) }

    private func put(_ value: (some ValueConvertible)?, _ key: Key) {
        box.add(Value.of(value), named: key.stringValue)
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        BoxEncoder(box: box.addBox(named: key.stringValue)).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        BoxEncoder(box: box.addBox(named: key.stringValue)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { BoxEncoder(box: box.addBox(named: "super")) }

    mutating func superEncoder(forKey key: Key) -> any Encoder { BoxEncoder(box: box.addBox(named: key.stringValue)) }
}

/// Writes the items of a list.
private struct ListBox: UnkeyedEncodingContainer {
    let box: ValueBox
    var codingPath: [any CodingKey] { [] }
    var count: Int { box.count }

    mutating func encodeNil() { box.append(.none) }

    mutating func encode(_ value: some Encodable) throws {
        box.append(try ValueEncoder.value(of: value, depth: box.depth + 1))
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        BoxEncoder(box: box.addBox(named: nil)).container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        BoxEncoder(box: box.addBox(named: nil)).unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder { BoxEncoder(box: box.addBox(named: nil)) }
}

/// Writes one value.
private struct SingleBox: SingleValueEncodingContainer {
    let box: ValueBox
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() { box.set(.none) }
    mutating func encode(_ value: Bool) { box.set(.bool(value)) }
    mutating func encode(_ value: String) { box.set(.string(value)) }
    mutating func encode(_ value: Double) { box.set(.double(value)) }
    mutating func encode(_ value: Float) { box.set(.double(Double(value))) }
    mutating func encode(_ value: Int) { box.set(.int(value)) }
    mutating func encode(_ value: Int8) { box.set(.int(Int(value))) }
    mutating func encode(_ value: Int16) { box.set(.int(Int(value))) }
    mutating func encode(_ value: Int32) { box.set(.int(Int(value))) }
    mutating func encode(_ value: Int64) { box.set(.int(Int(value))) }
    mutating func encode(_ value: UInt) { box.set(Value(whole: value)) }
    mutating func encode(_ value: UInt8) { box.set(.int(Int(value))) }
    mutating func encode(_ value: UInt16) { box.set(.int(Int(value))) }
    mutating func encode(_ value: UInt32) { box.set(.int(Int(value))) }
    mutating func encode(_ value: UInt64) { box.set(Value(whole: value)) }

    mutating func encode(_ value: some Encodable) throws {
        box.set(try ValueEncoder.value(of: value, depth: box.depth + 1))
    }
}

extension Value {
    /// A whole number, digit by digit when it is beyond the range of `Int`.
    init(whole number: some BinaryInteger) {
        self = Int(exactly: number).map(Value.int) ?? DecimalNumber(String(number)).map(Value.decimal) ?? .none
    }
}
