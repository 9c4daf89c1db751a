/// The pages that say what went wrong; in development they say what to do about it.
enum ErrorPages {
    /// The page for a path that nothing answers; in development with the routes that there are.
    static func notFound(_ request: Request, _ router: Router, isDevelopment: Bool) -> Response {
        guard isDevelopment else {
            return page(.notFound, "Page not found", "<p>There is no page at this address.</p>")
        }
        let rows = router.entries.map { entry in
            let file = entry.file.split(separator: "/").suffix(1).joined()
            return "<tr><td><code>\(escape(entry.pattern))</code></td><td>\(escape(entry.name ?? ""))</td>"
                + "<td>\(escape(file)):\(entry.line)</td></tr>"
        }
        let pages = router.entries.map(\.pattern).filter { !$0.contains("<") }
        let nearest = NearestName.of(request.path, among: pages)
        let hint = nearest.map { "<p>Did you mean <a href=\"\(escape($0))\"><code>\(escape($0))</code></a>?</p>" } ?? ""
        return page(
            .notFound,
            "No route for \(request.path)",
            hint + "<p>These routes were tried, in this order:</p><table><tr><th>Path<th>Name<th>Source</tr>"
                + rows.joined() + "</table>"
        )
    }

    /// The page for a path that answers other methods.
    static func methodNotAllowed(_ allowed: [String]) -> Response {
        var response = page(
            .methodNotAllowed,
            "Method not allowed",
            "<p>This address answers \(allowed.joined(separator: ", ")).</p>"
        )
        response.headers[.allow] = allowed.joined(separator: ", ")
        return response
    }

    /// The page for an error that a view has thrown to be answered with a status.
    static func refusal(_ error: HTTPError, by view: String, isDevelopment: Bool) -> Response {
        let detail = isDevelopment ? "<p><code>\(escape(view))</code> refuses this address.</p>" : ""
        let reason = error.status.reason
        var response = page(error.status, reason.isEmpty ? "Error \(error.status)" : reason, detail)
        for line in error.headers.lines {
            if let name = HTTPHeaderName(validating: line.name) { response.headers.append(name, line.value) }
        }
        return response
    }

    /// The page for an error of a view or its template; with its details only in development.
    static func failure(_ error: any Error, isDevelopment: Bool) -> Response {
        guard isDevelopment else {
            return page(.internalServerError, "Something went wrong", "<p>The page could not be made.</p>")
        }
        guard let error = error as? TemplateError else {
            return page(.internalServerError, "The view threw an error", "<pre>\(escape("\(error)"))</pre>" + retry)
        }
        let listing = error.diagnostics.map { "<pre>\(escape(DiagnosticRenderer().text(of: $0)))</pre>" }.joined()
        return page(.internalServerError, "Template error", listing + retry)
    }

    /// Loads the page again as soon as it can be made.
    private static let retry = """
        <script>
        setInterval(async () => {
          try { if ((await fetch(location.href, { cache: "no-store" })).ok) location.reload() } catch {}
        }, 500)
        </script>
        """

    private static func page(_ status: HTTPStatus, _ title: String, _ body: String) -> Response {
        var response = Response.html(
            """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(escape(title))</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 4rem auto; padding: 0 1.5rem }
            pre { overflow: auto; padding: 1rem; border-radius: .5rem; background: #8881 }
            td, th { text-align: left; padding: .25rem 1.5rem .25rem 0 }
            </style>
            <h1>\(escape(title))</h1>
            \(body)
            </html>
            """,
            status: status
        )
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private static func escape(_ text: String) -> String {
        var output = OutputBuffer()
        HTMLEscaping.escape(text.utf8, into: &output)
        return output.text
    }
}
