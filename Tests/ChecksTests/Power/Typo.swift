import Djust
import TestSupport

/// A mistake of one letter, as fingers make it.
enum Typo: CaseIterable {
    /// Two letters in the wrong order.
    case swapped
    /// A letter is missing.
    case dropped
    /// A letter is there twice.
    case doubled
    /// Another letter in its place.
    case replaced

    /// The name with the mistake at a random place; nil when the place does not allow it, or it means the same after it.
    func applied(to name: String, using random: inout SeededGenerator) -> String? {
        var letters = Array(name)
        let places = letters.indices.filter { letters[$0].isLetter }
        guard let place = places.randomElement(using: &random) else { return nil }
        switch self {
        case .swapped:
            guard letters.indices.contains(place + 1), letters[place + 1].isLetter else { return nil }
            letters.swapAt(place, place + 1)
        case .dropped:
            guard letters.count > 1 else { return nil }
            letters.remove(at: place)
        case .doubled: letters.insert(letters[place], at: place)
        case .replaced:
            guard let letter = "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) else { return nil }
            letters[place] = letter
        }
        let result = String(letters)
        // Case, `_` and `-` do not count, and a name begins with a letter.
        guard result.first?.isLetter == true, !SwiftName.matches(result, name) else { return nil }
        return result
    }
}
