/// A view's properties as the variables of its template.
struct ViewVariables: VariableSource {
    let view: any LiveView
    let page: LivePage

    func value(of symbol: Symbol) -> Value? {
        // Names of templates that are only found while rendering are not in the page's table.
        let index = page.properties[symbol] ?? type(of: view)._schema.propertyIndex(of: symbol.name) ?? -1
        return index >= 0 ? view._value(at: index) : nil
    }
}
