extension Localization {
    /// What the clock shows in a zone; without one, what a clock shows that does not say where it is.
    func currentMoment(in zone: Zone?) -> DateTime? {
        DateTime(utcMicroseconds: now(), in: zone ?? defaultZone)?.placed(in: zone)
    }

    /// What `{% now %}` shows.
    var currentMoment: DateTime? { currentMoment(in: usesZones ? self.zone : nil) }
}
