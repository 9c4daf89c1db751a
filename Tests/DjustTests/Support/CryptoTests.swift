import Djust
import Testing

@Suite struct CryptoTests {
    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    @Test func `digests and codes are the published ones`() {
        let abc = Array("abc".utf8)
        #expect(hex(SHA1.hash(abc)) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(hex(SHA256.hash([])) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        // RFC 4231, test case 2.
        let code = HMAC.sha256(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        #expect(hex(code) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        #expect(HMAC.isValid(code, for: Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8)))
        #expect(!HMAC.isValid(Array(code.dropLast()), for: [], key: []))
    }

    @Test func `random tokens differ`() {
        let tokens = Set((0..<100).map { _ in SecureRandom.token() })
        #expect(tokens.count == 100)
        #expect(tokens.allSatisfy { $0.utf8.count == 22 })
    }

    @Test(arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")])
    func `base64 is that of RFC 4648`(_ text: String, _ encoded: String) {
        #expect(String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self) == encoded)
        #expect(Base64.decode(encoded.utf8) == Array(text.utf8))
    }

    @Test func `base64 takes only what it writes`() {
        for text in ["Zg=", "Zg", "Zh==", "Zg===", "Z===", "Zm9v\n", "Zm-_", "====", "Zg==Zg=="] {
            #expect(Base64.decode(text.utf8) == nil, "\(text)")
        }
        let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        #expect(Base64.decode(Base64.encode(bytes, alphabet: .url), alphabet: .url) == bytes)
    }

    @Test func `gzip comes back and is held to its limit`() throws {
        let bytes = [UInt8](repeating: 7, count: 100_000)
        let packed = try Gzip.compress(bytes)
        #expect(packed.count < 1_000)
        #expect(try Gzip.decompress(packed, limit: 100_000) == bytes)
        #expect(throws: ZlibError.self) { try Gzip.decompress(packed, limit: 99_999) }
        #expect(throws: ZlibError.self) { try Gzip.decompress(Array(packed.dropLast(9)), limit: 100_000) }
    }

    @Test(arguments: [
        ("c3a9", true), ("f09f9880", true), ("efbfbf", true), ("ed9fbf", true), ("c0af", false), ("eda080", false),
        ("f4908080", false), ("80", false), ("e28241", false), ("ff", false), ("e2", false),
    ])
    func `text is checked in pieces as in one`(_ digits: String, _ isValid: Bool) {
        var bytes = Array("0123456789".utf8)
        var rest = Substring(digits)
        while !rest.isEmpty {
            bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
            rest = rest.dropFirst(2)
        }
        for cut in 0...bytes.count {
            var validator = UTF8Validator()
            let head = Array(bytes[..<cut])
            let tail = Array(bytes[cut...])
            let result = validator.append(head.span) && validator.append(tail.span) && validator.isComplete
            #expect(result == isValid, "cut at \(cut)")
        }
    }
}
