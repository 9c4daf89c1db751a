// MARK: - SVG and MathML

extension HTMLElements {
    /// Whether the content of an element is HTML though the element is foreign.
    ///
    /// By name alone, so `annotation-xml`, which depends on an attribute, is not one.
    package static func isIntegrationPoint(_ name: String, in namespace: HTMLNamespace) -> Bool {
        switch (namespace, name) {
        case (.svg, "foreignobject"), (.svg, "desc"), (.svg, "title"): true
        case (.mathML, "mi"), (.mathML, "mo"), (.mathML, "mn"), (.mathML, "ms"), (.mathML, "mtext"): true
        default: false
        }
    }

    /// Whether the start tag ends all foreign content around it. (`font` does so only with certain attributes.)
    package static func breaksOutOfForeign(_ name: String) -> Bool { foreignBreakouts.contains(name) }

    private static let foreignBreakouts: Set<String> = [
        "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2",
        "h3", "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre",
        "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "table", "tt", "u", "ul", "var",
    ]

    /// The name that an SVG element has in the tree: `foreignobject` is `foreignObject`.
    package static func adjustedSVGName(_ name: String) -> String { svgNames[name] ?? name }

    /// The name that an attribute of an SVG element has in the tree: `viewbox` is `viewBox`.
    package static func adjustedSVGAttribute(_ name: String) -> String { svgAttributes[name] ?? name }

    /// The name that an attribute of a MathML element has in the tree.
    package static func adjustedMathMLAttribute(_ name: String) -> String {
        name == "definitionurl" ? "definitionURL" : name
    }

    private static let svgNames = byLowerCase([
        "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform", "clipPath",
        "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite", "feConvolveMatrix", "feDiffuseLighting",
        "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR",
        "feGaussianBlur", "feImage", "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight",
        "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence", "foreignObject", "glyphRef", "linearGradient",
        "radialGradient", "textPath",
    ])

    private static let svgAttributes = byLowerCase([
        "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits",
        "diffuseConstant", "edgeMode", "filterUnits", "glyphRef", "gradientTransform", "gradientUnits",
        "kernelMatrix", "kernelUnitLength", "keyPoints", "keySplines", "keyTimes", "lengthAdjust", "limitingConeAngle",
        "markerHeight", "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength",
        "patternContentUnits", "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ",
        "preserveAlpha", "preserveAspectRatio", "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur",
        "requiredExtensions", "requiredFeatures", "specularConstant", "specularExponent", "spreadMethod",
        "startOffset", "stdDeviation", "stitchTiles", "surfaceScale", "systemLanguage", "tableValues", "targetX",
        "targetY", "textLength", "viewBox", "viewTarget", "xChannelSelector", "yChannelSelector", "zoomAndPan",
    ])

    private static func byLowerCase(_ names: [String]) -> [String: String] {
        Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }
}
