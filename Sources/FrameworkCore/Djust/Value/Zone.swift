/// Where a clock is: how far it is ahead of UTC.
public struct Zone: Sendable, Hashable {
    /// What there is to know about it.
    enum Kind: Sendable, Hashable {
        /// Always as far ahead, under a name if it has one.
        case fixed(seconds: Int, name: String?)
        /// As the time zone database says for a place.
        case place(NamedZone)
    }

    /// What there is to know about it.
    let kind: Kind

    /// Coordinated universal time.
    public static let utc = Zone.fixed(seconds: 0, name: "UTC")

    /// A zone that is always as far ahead of UTC.
    /// - Parameters:
    ///   - seconds: How far; more than a day less a second is cut.
    ///   - name: The name, if it has one.
    /// - Returns: The zone.
    public static func fixed(seconds: Int, name: String? = nil) -> Zone {
        Zone(kind: .fixed(seconds: min(max(seconds, -86_399), 86_399), name: name))
    }

    /// The zone of a place in the time zone database, such as `Europe/Berlin`; nil when there is none of that name.
    ///
    /// The first use of a name reads a file, later ones do not.
    public static func named(_ name: String) -> Zone? {
        ZoneDatabase.shared.zone(named: name).map { Zone(kind: .place($0)) }
    }
}

extension Zone {
    /// How far ahead of UTC it always is, in seconds; nil for a place that changes.
    package var fixedOffset: Int? { constant?.offset }

    /// What always holds, nil for a place that changes.
    var constant: ZonePeriod? {
        switch kind {
        case .fixed(let seconds, _): ZonePeriod(offset: seconds, daylightShift: nil, abbreviation: text)
        case .place(let place): place.source.constant
        }
    }

    /// What holds when the zone's own clocks show a reading.
    /// - Parameters:
    ///   - microseconds: The reading, in microseconds since it showed midnight of 1 January 1970.
    ///   - isSecondReading: Which of two equal readings is meant, when clocks were put back; of a reading that clocks
    ///     put forward have left out, the second is the one that counts with the time after the change.
    /// - Returns: What holds.
    package func period(atLocal microseconds: Int, isSecondReading: Bool = false) -> ZonePeriod {
        switch kind {
        case .fixed(let seconds, _): ZonePeriod(offset: seconds, daylightShift: nil, abbreviation: text)
        case .place(let place):
            place.source.period(atLocal: Self.seconds(microseconds), isSecondReading: isSecondReading)
        }
    }

    /// How far ahead of UTC the zone is when its own clocks show a reading, in seconds.
    package func offset(atLocal microseconds: Int, isSecondReading: Bool = false) -> Int {
        switch kind {
        case .fixed(let seconds, _): seconds
        case .place(let place):
            place.source.period(atLocal: Self.seconds(microseconds), isSecondReading: isSecondReading).offset
        }
    }

    /// How far ahead of UTC the zone is at a moment, in seconds.
    package func offset(atUTC microseconds: Int) -> Int {
        switch kind {
        case .fixed(let seconds, _): seconds
        case .place(let place): place.source.period(atUTC: Self.seconds(microseconds)).offset
        }
    }

    private static func seconds(_ microseconds: Int) -> Int {
        let (seconds, rest) = microseconds.quotientAndRemainder(dividingBy: 1_000_000)
        return rest < 0 ? seconds - 1 : seconds
    }
}

extension Zone {
    /// The name of the zone as Python's `str` writes it: of the place, or the one that a fixed zone was given.
    package var text: String {
        switch kind {
        case .fixed(_, let name?): name
        case .fixed(0, nil): "UTC"
        case .fixed(let seconds, nil): "UTC" + Self.offsetText(seconds)
        case .place(let place): place.name
        }
    }

    /// As Python's `repr` writes it.
    var representation: String {
        switch kind {
        case .fixed(0, "UTC"): return "datetime.timezone.utc"
        case .fixed(let seconds, let name):
            var parts = TimeSpan(seconds: seconds).representation
            if let name {
                parts += ", "
                PythonText.quote(name, into: &parts)
            }
            return "datetime.timezone(\(parts))"
        case .place(let place): return "zoneinfo.ZoneInfo(key='\(place.name)')"
        }
    }

    /// `+02:00`, with seconds when there are any.
    static func offsetText(_ seconds: Int) -> String {
        let size = abs(seconds)
        var text = (seconds < 0 ? "-" : "+") + DigitText.padded(size / 3600, to: 2)
        text += ":" + DigitText.padded(size / 60 % 60, to: 2)
        if size % 60 != 0 { text += ":" + DigitText.padded(size % 60, to: 2) }
        return text
    }
}
