import Djust
import Testing

struct ConfigurationTests {
    @Test func `the environment goes before the app`() {
        var written = Configuration()
        written.port = 1
        let configuration = written.overridden(by: [
            "DJUST_ENV": "development", "DJUST_HOST": "::1", "DJUST_PORT": "9", "DJUST_SECRET_KEY": "s",
            "DJUST_ROOT": "r", "DJUST_TIME_ZONE": "Asia/Tokyo",
        ])
        #expect(configuration.isDevelopment && configuration.host == "::1" && configuration.port == 9)
        #expect(configuration.secretKey == "s" && configuration.root == "r")
        #expect(configuration.timeZone == "Asia/Tokyo")
        #expect(written.overridden(by: [:]).port == 1)
        written.isDevelopment = true
        #expect(!written.overridden(by: ["DJUST_ENV": "production"]).isDevelopment)
    }

    @Test func `settings that make no sense are told`() {
        #expect(Configuration().problems == [])
        #expect(
            Configuration().overridden(by: ["DJUST_PORT": "x"]).problems == [
                "port is -1; it must be between 0 and 65535"
            ]
        )
        var wrong = Configuration()
        wrong.port = 65_536
        wrong.templateDirectories = []
        wrong.parkingTime = .seconds(Int64.max)
        #expect(wrong.problems.count == 3)
        wrong.parkingTime = .zero
        #expect(wrong.problems.count == 3)
        wrong.languages = ["de", "pt-BR", "ger"]
        #expect(wrong.problems.contains { $0.hasPrefix("`ger` is no language that is known") })
        #expect(wrong.problems.count == 4)
        let lost = Configuration().overridden(by: ["DJUST_TIME_ZONE": "Europe/Berlim"])
        #expect(
            lost.problems == [
                "there is no time zone `Europe/Berlim`; zones are named as in the time zone database: "
                    + "`Europe/Berlin`, `UTC`"
            ]
        )
    }

    @Test func `pages are in the app's language`() {
        var configuration = Configuration()
        #expect(configuration.localization.numberText(.double(1234.5)) == "1234.5")
        configuration.language = "DE"
        configuration.languages = ["de", "en"]
        configuration.groupsThousands = true
        configuration.formats = ["DATE_FORMAT": "Y"]
        let localization = configuration.localization
        #expect(localization.numberText(.double(1234.5)) == "1.234,5")
        #expect(localization.languages.map(\.code) == ["de", "en"])
        #expect(localization.formats.format("DATE_FORMAT", language: nil)?.text == "Y")
    }

    @Test func `pages are rendered for the app's time zone`() {
        var configuration = Configuration()
        #expect(configuration.localization.zone.text == "UTC" && configuration.localization.convertsToZone)
        configuration.timeZone = "Asia/Tokyo"
        #expect(configuration.localization.zone == Zone.named("Asia/Tokyo"))
        #expect(configuration.localization.defaultZone == Zone.named("Asia/Tokyo"))
        configuration.usesTimeZone = false
        #expect(!configuration.localization.convertsToZone && !configuration.localization.usesZones)
    }
}
