import Djust

/// The page that the supervisor answers with while there is no app to answer.
package struct ErrorPage {
    /// What went wrong.
    package var errors: [OverlayError]

    /// Makes a page.
    package init(errors: [OverlayError]) { self.errors = errors }

    /// The name of the header by which the page's own script knows it from an answer of the app.
    static let header = "djust-error-page"

    /// A complete HTTP/1.1 answer: 503, never cached, the connection closed after it.
    package var response: [UInt8] {
        let body = html.bytes
        var response = OutputBuffer(capacity: body.count + 256)
        response.append("HTTP/1.1 503 Service Unavailable\r\n")
        response.append("Content-Type: text/html; charset=utf-8\r\n")
        response.append("Content-Length: \(body.count)\r\n")
        response.append("Cache-Control: no-store\r\nRetry-After: 1\r\nConnection: close\r\n")
        response.append("\(Self.header): \(version)\r\n\r\n")
        response.append(body)
        return response.bytes
    }

    /// Differs between two pages that say different things, so that an open one knows that it is out of date.
    private var version: String {
        var hasher = Hasher()
        hasher.combine(errors)
        return String(UInt(bitPattern: hasher.finalize()), radix: 36)
    }

    // MARK: - HTML

    private var html: OutputBuffer {
        var page = OutputBuffer(capacity: 8_192)
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        page.append("<meta name=\"viewport\" content=\"width=device-width\">")
        page.append("<title>\(errors.count == 1 ? "1 error" : "\(errors.count) errors") – djust</title>")
        page.append("<style>\(Self.style)</style></head><body><main>")
        page.append("<h1>\(Self.escaped(errors.first?.title ?? "The app does not run"))</h1>")
        page.append("<p>This page reloads by itself as soon as the app answers.</p>")
        for error in errors { append(error, to: &page) }
        page.append("</main><script>\(script)</script></body></html>")
        return page
    }

    private func append(_ error: OverlayError, to page: inout OutputBuffer) {
        page.append("<section>")
        if !error.file.isEmpty {
            var place = error.file
            if error.line > 0 { place += ":\(error.line)" }
            if error.column > 0 { place += ":\(error.column)" }
            page.append("<h2><code>\(Self.escaped(place))</code></h2>")
        }
        page.append("<p class=\"message\">\(Self.escaped(error.message))</p>")
        if !error.excerpt.isEmpty { page.append("<pre>\(Self.escaped(error.excerpt))</pre>") }
        page.append("</section>")
    }

    /// Text that is safe in elements and attributes.
    static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): escaped.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): escaped.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): escaped.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): escaped.append(contentsOf: "&#39;".utf8)
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    private static let style = """
        :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
        body{margin:0;border-top:4px solid #c4314b}
        main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem}
        h1{font-size:1.5rem;margin:0}h2{font-size:1rem;margin:0 0 .25rem}
        section{margin:1.5rem 0;padding:1rem 1.25rem;border:1px solid #8884;border-radius:.5rem}
        .message{margin:0;font-weight:600;white-space:pre-wrap;overflow-wrap:anywhere}
        pre{margin:.75rem 0 0;overflow-x:auto;font:14px/1.45 ui-monospace,monospace}
        """

    /// Asks again and again; another version of this page, or an answer without its header, is worth a reload.
    private var script: String {
        """
        (function wait(){setTimeout(function(){fetch("/_djust/ready",{cache:"no-store"}).then(function(r){
        if(r.headers.get("\(Self.header)")!=="\(version)")location.reload();else wait()},wait)},300)})()
        """
    }
}
