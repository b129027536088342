/* Preloaded into a program: every write, truncation, sync and removal of a file below $WATCHED_FOLDER is noted in
   $WATCHED_LOG, in order, with its bytes, so that a test can cut the power between any two of them. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static void note(const char *op, const char *path, long long offset, const void *bytes, size_t length) {
    const char *folder = getenv("WATCHED_FOLDER"), *log = getenv("WATCHED_LOG");
    char head[PATH_MAX + 64];
    if (!folder || !log || strncmp(path, folder, strlen(folder))) return;
    int file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    int size = snprintf(head, sizeof head, "%s\t%s\t%lld\t%zu\n", op, path + strlen(folder) + 1, offset, length);
    syscall(SYS_write, file, head, size);
    if (length) syscall(SYS_write, file, bytes, length);
    syscall(SYS_close, file);
}

static void note_file(const char *op, int file, long long offset, const void *bytes, size_t length) {
    char link[64], path[PATH_MAX] = "";
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t size = readlink(link, path, sizeof path - 1);
    if (size > 0) note(op, path, offset, bytes, length);
}

ssize_t write(int file, const void *bytes, size_t length) {
    long long at = lseek(file, 0, SEEK_CUR);
    ssize_t done = syscall(SYS_write, file, bytes, length);
    if (done > 0) note_file("write", file, at, bytes, done);
    return done;
}

ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) {
    ssize_t done = syscall(SYS_pwrite64, file, bytes, length, offset);
    if (done > 0) note_file("write", file, offset, bytes, done);
    return done;
}

ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) { return pwrite64(file, bytes, length, offset); }

int ftruncate64(int file, off64_t length) {
    int done = syscall(SYS_ftruncate, file, length);
    if (!done) note_file("cut", file, length, NULL, 0);
    return done;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

int fsync(int file) {
    int done = syscall(SYS_fsync, file);
    if (!done) note_file("sync", file, 0, NULL, 0);
    return done;
}

int fdatasync(int file) {
    int done = syscall(SYS_fdatasync, file);
    if (!done) note_file("sync", file, 0, NULL, 0);
    return done;
}

int unlink(const char *path) {
    int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!done) note("remove", path, 0, NULL, 0);
    return done;
}
