/// Writes the operations that bring a client's page up to date, as the JSON array of a patch. (docs/protocol.md)
package struct OperationWriter: ~Copyable {
    /// The operations so far, separated by commas, without the brackets around them.
    package private(set) var json = OutputBuffer()
    /// How many operations there are.
    package private(set) var count = 0
    /// The address of the fragment that is being updated.
    package var path: [Int] = []

    package init() {}

    /// `t`: a region becomes a text.
    mutating func setText(of slot: Int, to text: TextChange) {
        begin("t", slot)
        json.append(UInt8(ascii: ","))
        text.write(into: &json)
        end()
    }

    /// `h`: a region's content is replaced.
    package mutating func replaceContent(of slot: Int, with html: some Collection<UInt8>) {
        begin("h", slot)
        write(html)
        end()
    }

    /// `o`: a region's or an element's content is morphed; without a slot the whole root's.
    package mutating func morphContent(of slot: Int?, into html: some Collection<UInt8>) {
        begin("o", slot)
        write(html)
        end()
    }

    /// `a`: attributes of an element get values, or go away where the value is nil.
    package mutating func setAttributes(of slot: Int?, to values: [(name: String, value: [UInt8]?)]) {
        writeAttributes("a", slot, values)
    }

    /// `A`: an element has these attributes and no others.
    package mutating func setAllAttributes(of slot: Int?, to values: [(name: String, value: [UInt8]?)]) {
        writeAttributes("A", slot, values)
    }

    /// `c`: an element's content becomes a text.
    package mutating func setContent(of slot: Int, to text: some Collection<UInt8>) {
        begin("c", slot)
        write(text)
        end()
    }

    /// `r`: rows go away.
    package mutating func removeRows(of slot: Int, at index: Int, count: Int) {
        begin("r", slot)
        write(index)
        write(count)
        end()
    }

    /// `m`: a row moves.
    package mutating func moveRow(of slot: Int, from: Int, to: Int) {
        begin("m", slot)
        write(from)
        write(to)
        end()
    }

    /// `p`: rows are put in another order.
    package mutating func permuteRows(of slot: Int, into runs: [RowRun]) {
        begin("p", slot)
        for run in runs {
            if run.first == run.last {
                write(run.first)
                continue
            }
            json.append(",[")
            json.append(decimal: run.first)
            write(run.last)
            json.append(UInt8(ascii: "]"))
        }
        end()
    }

    /// `i`: a row comes.
    mutating func insertRow(of slot: Int, at index: Int, _ row: UnsafeBufferPointer<UInt8>) {
        begin("i", slot)
        write(index)
        write(row)
        end()
    }

    // `I`: rows come that have parts in common. First the parts, then what stands between them in each row.

    mutating func beginRows(of slot: Int, at index: Int) {
        begin("I", slot)
        write(index)
        json.append(",[")
    }

    mutating func write(part: UnsafeBufferPointer<UInt8>, isFirst: Bool) {
        if !isFirst { json.append(UInt8(ascii: ",")) }
        JSONWriter.writeString(part, into: &json)
    }

    mutating func endParts() { json.append(UInt8(ascii: "]")) }

    mutating func write(value: UnsafeBufferPointer<UInt8>) { write(value) }

    mutating func write(count: Int) { write(count) }

    mutating func endOperation() { end() }

    /// `e`, `f`: rows come behind or before those that stay, or take the places of their like.
    package mutating func extendRows(of slot: Int, mode: ListSlot.Mode, _ rows: [ArraySlice<UInt8>]) {
        begin(mode == .prepend ? "f" : "e", slot)
        for row in rows { write(row) }
        end()
    }

    /// `u`: places in several rows become texts, given as JSON with commas in front.
    mutating func setTexts(at place: [Int], ofListAt slot: Int, items: [UInt8]) {
        begin("u", slot)
        json.append(",[")
        for (position, index) in place.enumerated() {
            if position > 0 { json.append(UInt8(ascii: ",")) }
            json.append(decimal: index)
        }
        json.append(UInt8(ascii: "]"))
        json.append(items)
        end()
    }

    /// `t`: a place in a row becomes a text, given as JSON.
    mutating func setText(inRow row: Int, at place: [Int], ofListAt slot: Int, toJSON text: [UInt8]) {
        let before = path
        path += [slot, row] + place.dropLast()
        begin("t", place.last)
        path = before
        json.append(UInt8(ascii: ","))
        json.append(text)
        end()
    }

    /// Adds the operations of another writer.
    package mutating func append(_ other: borrowing OperationWriter) {
        guard other.count > 0 else { return }
        if count > 0 { json.append(UInt8(ascii: ",")) }
        json.append(other.json.bytes)
        count += other.count
    }

    // MARK: - JSON

    /// Begins an operation on a slot of the fragment at `path`; on the root itself when there is no slot.
    private mutating func begin(_ code: String, _ slot: Int?) {
        if count > 0 { json.append(UInt8(ascii: ",")) }
        count += 1
        json.append("[\"")
        json.append(code)
        json.append("\",[")
        if let slot {
            for index in path {
                json.append(decimal: index)
                json.append(UInt8(ascii: ","))
            }
            json.append(decimal: slot)
        }
        json.append(UInt8(ascii: "]"))
    }

    private mutating func end() { json.append(UInt8(ascii: "]")) }

    private mutating func write(_ number: Int) {
        json.append(UInt8(ascii: ","))
        json.append(decimal: number)
    }

    private mutating func write(_ text: some Collection<UInt8>) {
        json.append(UInt8(ascii: ","))
        JSONWriter.writeString(text, into: &json)
    }

    private mutating func writeAttributes(_ code: String, _ slot: Int?, _ values: [(name: String, value: [UInt8]?)]) {
        begin(code, slot)
        json.append(",{")
        for (position, attribute) in values.enumerated() {
            if position > 0 { json.append(UInt8(ascii: ",")) }
            JSONWriter.writeString(attribute.name.utf8, into: &json)
            json.append(UInt8(ascii: ":"))
            if let value = attribute.value {
                JSONWriter.writeString(value, into: &json)
            } else {
                json.append("null")
            }
        }
        json.append(UInt8(ascii: "}"))
        end()
    }
}
