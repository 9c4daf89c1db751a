// MARK: - Executor

extension EventLoop: SerialExecutor, TaskExecutor {
    /// Queues a job of the concurrency runtime.
    package func enqueue(_ job: consuming ExecutorJob) { submit(.job(UnownedJob(job))) }

    /// This loop as the executor of an actor.
    package func asUnownedSerialExecutor() -> UnownedSerialExecutor { UnownedSerialExecutor(ordinary: self) }

    /// This loop as the executor that a task prefers.
    package func asUnownedTaskExecutor() -> UnownedTaskExecutor { UnownedTaskExecutor(ordinary: self) }

    /// Stops the program when the caller is not isolated by this loop.
    package func checkIsolated() { assertCurrent() }

    /// Whether the caller is isolated by this loop: it is when it runs on its thread.
    package func isIsolatingCurrentContext() -> Bool? { isCurrent }

    /// Runs a job as one that is isolated by this loop and prefers it.
    func run(_ job: UnownedJob) {
        job.runSynchronously(isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
    }
}
