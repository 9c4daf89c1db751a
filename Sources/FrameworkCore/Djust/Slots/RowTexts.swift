/// New texts in the rows of one list, gathered by where in a row they stand: what changes in every row of a list is one
/// operation and not one for each row.
struct RowTexts {
    /// The texts of one place.
    private struct Column {
        /// The place below a row.
        let path: [Int]
        /// The first row, for a column of one text.
        let first: Int
        /// The texts as JSON, with the numbers of rows where the next one is not meant.
        var items: [UInt8] = []
        /// How many texts there are.
        var count = 0
        /// The row that the next text is for.
        var next = 0
        /// The first text as JSON.
        var firstText: [UInt8] = []
    }

    /// How long the path is in front of the row's number.
    private let depth: Int
    private var columns: [Column] = []

    /// Makes a collection for the list at a path.
    init(listAt path: [Int]) { depth = path.count }

    /// Notes a text of a slot in a row.
    mutating func note(_ text: TextChange, of slot: Int, at path: [Int]) {
        let row = path[depth]
        let index = columns.firstIndex { column in
            column.path.last == slot && column.path.count == path.count - depth
                && column.path.dropLast().elementsEqual(path[(depth + 1)...])
        }
        var json = OutputBuffer(capacity: text.text.count + 2)
        text.write(into: &json)
        let place = index ?? columns.count
        if index == nil { columns.append(Column(path: Array(path[(depth + 1)...]) + [slot], first: row)) }
        if columns[place].count == 0 { columns[place].firstText = json.bytes }
        if columns[place].next != row {
            columns[place].items.append(UInt8(ascii: ","))
            columns[place].items.append(contentsOf: String(row).utf8)
        }
        columns[place].items.append(UInt8(ascii: ","))
        json.withBytes(from: 0) { columns[place].items.append(contentsOf: $0) }
        columns[place].next = row + 1
        columns[place].count += 1
    }

    /// Writes the operations.
    func write(listAt slot: Int, into operations: inout OperationWriter) {
        for column in columns {
            if column.count == 1 {
                operations.setText(inRow: column.first, at: column.path, ofListAt: slot, toJSON: column.firstText)
            } else {
                operations.setTexts(at: column.path, ofListAt: slot, items: column.items)
            }
        }
    }
}
