import Scaffold
import Testing

/// Which names a project can have, and what is made of them.
struct ProjectNameTests {
    @Test(
        arguments: [
            ("myapp", "MyApp", "Myapp"), ("shop", "ShopApp", "Shop"), ("my-shop", "MyShopApp", "My shop"),
            ("my_shop_2", "MyShop2App", "My shop 2"), ("MyApp", "MyApp", "MyApp"), ("a", "AApp", "A"),
            ("web-app", "WebApp", "Web app"), ("-", nil, nil), ("x--", "XApp", "X"),
        ] as [(String, String?, String?)]
    )
    func `a name makes a type and a title`(text: String, type: String?, title: String?) {
        let name = try? ProjectName(text)
        #expect(name?.typeName == type)
        #expect(name?.title == title)
    }

    @Test(arguments: [
        ("", "it is empty"), ("9lives", "it must begin with a letter"), ("-x", "it must begin with a letter"),
        (".hidden", "it must begin with a letter"), ("my app", "it contains ' '"), ("a/b", "it contains '/'"),
        ("caf\u{E9}", "it contains '\u{E9}'"), ("a\"b", "it contains '\"'"), ("dot.", "it contains '.'"),
        (String(repeating: "a", count: 65), "it is longer than 64 characters"),
        ("class", "it is a word of the Swift language"), ("Self", "it is a word of the Swift language"),
        ("Foundation", "'Foundation' is the name of a module that the project uses"),
        ("djust", "'Djust' is the name of a module that the project uses"),
        ("app", "'App' is the name of a module that the project uses"),
    ])
    func `a bad name is refused with the reason`(text: String, reason: String) {
        #expect(throws: ScaffoldError.invalidName(text, reason: reason)) { try ProjectName(text) }
    }
}
