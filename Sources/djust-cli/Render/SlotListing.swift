import Djust
import Foundation

/// Writes what a template was compiled to as a table with excerpts, or as JSON.
struct SlotListing {
    /// What is written.
    let explanation: PageExplanation
    /// The template.
    let template: Template
    /// The view whose properties the names mean; nil when every name counts as a property.
    let view: String?

    // MARK: - Text

    /// A table with one slot a line, and then the regions that are sent whole.
    /// - Parameters:
    ///   - width: The columns of the terminal; longer lines are cut. Nil: nothing is cut.
    ///   - style: Colours the headings.
    /// - Returns: The lines.
    func text(width: Int?, style: Style) -> String {
        var text = style.heading(heading) + "\n"
        if explanation.isPart { text += "It has no live root, so it is explained as a part of one.\n" }
        let lines = explanation.slots.flatMap(\.lines)
        text += "\n" + (lines.isEmpty ? "Nothing in it can change.\n" : table(lines, width: width, style: style))
        guard !explanation.regions.isEmpty else { return text }
        let renderer = DiagnosticRenderer(usesColour: style.isEnabled, width: width ?? 120)
        let count = explanation.regions.count
        text += "\n" + style.heading(count == 1 ? "One region is sent whole:" : "\(count) regions are sent whole:")
        return text + "\n\n" + renderer.text(of: explanation.regions.compactMap(\.diagnostic))
    }

    private var heading: String {
        let names = view.map { ", properties of \($0)" } ?? ", every name taken for a property"
        return template.name + names
    }

    private func table(_ lines: [(slot: ExplainedSlot, depth: Int)], width: Int?, style: Style) -> String {
        let rows = lines.map { slot, depth in
            [
                slot.pathText, String(repeating: "  ", count: depth) + slot.kind.rawValue, place(slot.place) ?? "-",
                reads(slot.reads), slot.words == 0 ? "-" : String(slot.words),
                slot.lists == 0 ? "-" : String(slot.lists), slot.title,
            ]
        }
        let headings = ["SLOT", "KIND", "PLACE", "READS", "WORDS", "LISTS", "SOURCE"]
        let widths = headings.indices.map { column in ([headings] + rows).map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            var line = zip(cells, widths).map { $0.padding(toLength: $1 + 2, withPad: " ", startingAt: 0) }.joined()
            while line.last == " " { line.removeLast() }
            guard let width, line.count > width, width > 1 else { return line }
            return line.prefix(width - 1) + "…"
        }
        return style.heading(line(headings)) + "\n" + rows.map { line($0) + "\n" }.joined()
    }

    private func reads(_ reads: ExplainedSlot.Reads) -> String {
        let names = reads.names.joined(separator: ", ")
        guard reads.afterEveryEvent else { return names.isEmpty ? "-" : names }
        return names.isEmpty ? "after every event" : "\(names); after every event"
    }

    private func place(_ span: SourceSpan?) -> String? {
        span.map { "\($0.source.name):\($0.start.line):\($0.start.column)" }
    }

    // MARK: - JSON

    /// An object with the template, the view, the slots and the regions that are sent whole.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let page = SlotListingJSON(
            template: template.name,
            view: view,
            isPart: explanation.isPart,
            slots: explanation.slots.map(SlotListingJSON.Slot.init),
            regions: explanation.regions.map(SlotListingJSON.Region.init)
        )
        return String(decoding: try encoder.encode(page), as: UTF8.self) + "\n"
    }
}
