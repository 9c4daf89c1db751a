// The Linux headers that Swift's Glibc module lacks, and the calls that it hides behind _GNU_SOURCE.
#pragma once
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <spawn.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

extern int accept4(int fd, struct sockaddr *address, socklen_t *length, int flags);
extern int pipe2(int descriptors[2], int flags);
extern int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int from);
extern int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *actions, const char *path);
extern long syscall(long number, ...);
extern int pthread_setname_np(pthread_t thread, const char *name);

// openat2(2) that refuses to leave the directory, by `..`, by an absolute path or by a symbolic link. Returns -1 with
// errno ENOSYS where the kernel headers do not know the call.
static inline int djust_open_beneath(int directory, const char *path, int flags) {
#ifdef SYS_openat2
    struct { uint64_t flags, mode, resolve; } how = {(uint64_t)flags, 0, 0x08 /* BENEATH */ | 0x02 /* NO_MAGICLINKS */};
    return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
#else
    errno = ENOSYS;
    return -1;
#endif
}
