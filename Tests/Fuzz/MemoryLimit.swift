import Glibc

/// How much memory the process may have, so that a case that asks for all of it fails at once and alone.
enum MemoryLimit {
    /// Sets the limit.
    static func set(gigabytes: Int) {
        var limit = rlimit(rlim_cur: rlim_t(gigabytes) << 30, rlim_max: rlim_t(gigabytes) << 30)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }
}
