import Foundation
import TestSupport
import Testing

@testable import Djust

struct CatalogueTests {
    private static let entries = [
        ("Yes", "Ja"), ("month\u{4}May", "Mai"), ("%d cow\0%d cows", "%d Kuh\0%d Kühe"),
        ("farm\u{4}one\0many", "eins\0viele"), ("empty", ""), ("half\0halves", "halb"),
    ]

    @Test(arguments: [false, true])
    func `reads texts, contexts and plurals in both byte orders`(isBigEndian: Bool) throws {
        let catalogue = try #require(
            MessageCatalogue(CatalogueBytes(Self.entries, isBigEndian: isBigEndian).bytes)
        )
        let expected: [(Message, String?)] = [
            (Message("Yes"), "Ja"), (Message("No"), nil), (Message("May"), nil),
            (Message("May", context: "month"), "Mai"),
            (Message("Yes", context: "month"), nil), (Message(""), nil), (Message("empty"), nil),
            (Message("%d cow", plural: "%d cows", count: 1), "%d Kuh"),
            (Message("%d cow", plural: "%d cows", count: 0), "%d Kühe"),
            (Message("%d cow"), "%d Kuh"), (Message("Yes", plural: "Yeses", count: 1), nil),
            (Message("one", context: "farm", plural: "many", count: 7), "viele"),
            (Message("half", plural: "halves", count: 2), nil),
        ]
        for (message, text) in expected { #expect(catalogue.translation(of: message) == text, "\(message)") }
    }

    @Test func `reads other encodings and plural rules`() throws {
        var file = CatalogueBytes(
            [],
            header:
                "content-type: text/plain; charset=ISO-8859-1\nplural-forms: nplurals=3; plural = n % 10 == 1 ? 2 : 0\n"
        )
        file.entries = [("a\0b", [0xE4, 0, 0xF6, 0, 0xFC])]
        let catalogue = try #require(MessageCatalogue(file.bytes))
        #expect(catalogue.translation(of: Message("a", plural: "b", count: 21)) == "ü")
        #expect(catalogue.translation(of: Message("a", plural: "b", count: 2)) == "ä")
    }

    @Test func `no bytes trap or take long`() {
        let good = CatalogueBytes(Self.entries).bytes
        #expect(MessageCatalogue([]) == nil && MessageCatalogue(Array("no catalogue at all".utf8)) == nil)
        for end in good.indices { _ = MessageCatalogue(Array(good[..<end])) }
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<2000 {
            var bytes = good
            for _ in 0..<4 {
                let place = Int.random(in: 4..<bytes.count, using: &generator)
                bytes[place] =
                    [0, 0x7F, 0xFF, .random(in: 0...255, using: &generator)].randomElement(using: &generator) ?? 0
            }
            _ = MessageCatalogue(bytes)
        }
    }

    @Test func `entries that all are the whole file are not all read`() throws {
        let size = 1 << 20
        let count = 100_000
        func word(_ number: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
        var bytes = word(0x9504_12DE) + word(0) + word(count) + word(28) + word(28) + word(0) + word(0)
        while bytes.count < size { bytes += word(size) + word(0) }
        let start = ContinuousClock.now
        #expect(MessageCatalogue(bytes) != nil)
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func `directories and languages fall back in order`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "djust-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: root) }
        func write(_ locale: String, _ entries: [(String, String)], _ directory: String = "a") throws {
            let path = "\(root)/\(directory)/\(locale)/LC_MESSAGES"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data(CatalogueBytes(entries).bytes).write(to: URL(filePath: path + "/django.mo"))
        }
        try write("pt_BR", [("one", "um (BR)")])
        try write("pt", [("one", "um"), ("two", "dois")], "b")
        try write("de", [("one", "eins"), ("two", "zwei"), ("three", "drei")])
        try write("de", [("one", "EINS"), ("four", "VIER")], "b")
        try write("zh_Hans", [("one", "一")])
        let catalogues = Catalogues(directories: [root + "/a", root + "/b", root + "/none"], defaultLanguage: "de")
        let expected: [(String, String, String?)] = [
            ("pt-br", "one", "um (BR)"), ("pt-br", "two", "dois"), ("pt-br", "three", "drei"), ("pt", "one", "um"),
            ("de", "one", "eins"), ("de", "four", "VIER"), ("de-at", "two", "zwei"), ("zh-cn", "one", "一"),
            ("zh-hans", "three", "drei"), ("fr", "two", "zwei"), ("en", "one", nil), ("en-gb", "three", nil),
            ("../a/de", "one", "eins"), ("", "five", nil),
        ]
        for (language, text, translation) in expected {
            #expect(catalogues.translation(of: Message(text), into: language) == translation, "\(language) \(text)")
        }
    }
}

struct LocaleNameTests {
    @Test(arguments: [
        ("de", "de"), ("pt-br", "pt_BR"), ("PT-BR", "pt_BR"), ("zh-hans", "zh_Hans"), ("sr-latn", "sr_Latn"),
        ("zh-hant-tw", "zh_Hant-tw"), ("../de", nil), ("d/e", nil), ("", nil), ("dé", nil),
        (String(repeating: "a", count: 99), nil),
    ])
    func `directories are named as gettext has it`(language: String, name: String?) {
        #expect(LocaleName.of(language) == name)
    }
}
