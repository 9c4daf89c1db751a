/// The compiler plugin behind `@LiveView`, `@State`, `@Computed`, `@EventHandler` and `@TemplateValue`.
///
/// The compiler starts it once per compilation and asks it to expand one macro after the other until it closes the pipe.
while let message = PluginPipe.read() {
    PluginPipe.write(MacroPlugin.answer(to: message))
}
