/* A filter of system calls: a table of those that fail, made into a program for the kernel. */
#include "config.h"

#include "base/sandbox.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#define HAVE_FILTER 1
#endif

#ifdef HAVE_FILTER

#include "base/vec.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __x86_64__
#define ARCH AUDIT_ARCH_X86_64
#else
#define ARCH AUDIT_ARCH_AARCH64
#endif

/* The leak checker of AddressSanitizer looks at the program from a process of its own. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif

enum { X32_CALLS = 0x40000000 };

/* Which calls of this number fail: those whose argument has any of the bits (ANY), none of them
 * (NONE), or is (IS) or is not (IS_NOT) the value; or all. */
enum test { ALWAYS, ANY, NONE, IS, IS_NOT };

struct rule {
    int call;
    uint8_t level; /* from which on */
    uint8_t error;
    uint8_t test;
    uint8_t argument;
    uint32_t value;
};

enum { WRITES = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND };

#define NEVER(name)                                                                                \
    {                                                                                              \
        __NR_##name, SANDBOX_NETWORK, EPERM, ALWAYS, 0, 0                                          \
    }
#define STRICT(name)                                                                               \
    {                                                                                              \
        __NR_##name, SANDBOX_STRICT, EPERM, ALWAYS, 0, 0                                           \
    }

static const struct rule rules[] = {
    /* Sockets of this machine alone are left to programs that are started: clipboards. */
    {__NR_socket, SANDBOX_NETWORK, EPERM, IS_NOT, 0, AF_UNIX},
    STRICT(socket),
    STRICT(connect),
    NEVER(bind),
    NEVER(listen),
    NEVER(accept),
    NEVER(accept4),
    {__NR_io_uring_setup, SANDBOX_NETWORK, ENOSYS, ALWAYS, 0, 0},
#ifndef SANITIZED
    NEVER(ptrace),
    NEVER(process_vm_readv),
    {__NR_clone, SANDBOX_STRICT, EPERM, NONE, 0, CLONE_THREAD},
    /* Its flags are in memory, where a filter does not look: the library falls back on clone. */
    {__NR_clone3, SANDBOX_STRICT, ENOSYS, ALWAYS, 0, 0},
#ifdef __x86_64__
    STRICT(fork),
    STRICT(vfork),
#endif
#endif
    NEVER(process_vm_writev),
    NEVER(mount),
    NEVER(umount2),
    NEVER(pivot_root),
    NEVER(chroot),
    NEVER(unshare),
    NEVER(setns),
    NEVER(init_module),
    NEVER(finit_module),
    NEVER(delete_module),
    NEVER(kexec_load),
    NEVER(reboot),
    NEVER(swapon),
    NEVER(swapoff),
    NEVER(settimeofday),
    NEVER(clock_settime),
    NEVER(clock_adjtime),
    NEVER(sethostname),
    NEVER(setdomainname),
    NEVER(acct),
    NEVER(quotactl),
    NEVER(bpf),
    NEVER(perf_event_open),
    NEVER(userfaultfd),
    NEVER(add_key),
    NEVER(request_key),
    NEVER(keyctl),
    NEVER(personality),
    {__NR_ioctl, SANDBOX_NETWORK, EPERM, IS, 1, TIOCSTI},
    STRICT(execve),
    STRICT(execveat),
    {__NR_openat, SANDBOX_STRICT, EPERM, ANY, 2, WRITES},
    {__NR_openat2, SANDBOX_STRICT, ENOSYS, ALWAYS, 0, 0},
    STRICT(truncate),
    STRICT(unlinkat),
    STRICT(renameat2),
    STRICT(linkat),
    STRICT(symlinkat),
    STRICT(mkdirat),
    STRICT(mknodat),
    STRICT(fchmod),
    STRICT(fchmodat),
    STRICT(fchown),
    STRICT(fchownat),
    STRICT(utimensat),
    STRICT(setxattr),
    STRICT(lsetxattr),
    STRICT(fsetxattr),
    STRICT(removexattr),
    STRICT(lremovexattr),
    STRICT(fremovexattr),
#ifdef __x86_64__
    {__NR_open, SANDBOX_STRICT, EPERM, ANY, 1, WRITES},
    STRICT(creat),
    STRICT(unlink),
    STRICT(rename),
    STRICT(renameat),
    STRICT(link),
    STRICT(symlink),
    STRICT(mkdir),
    STRICT(rmdir),
    STRICT(mknod),
    STRICT(chmod),
    STRICT(chown),
    STRICT(lchown),
    STRICT(utime),
    STRICT(utimes),
#endif
};

struct filter {
    VEC(struct sock_filter) code;
};

static void add(struct filter *filter, unsigned code, uint32_t value, uint8_t yes, uint8_t no)
{
    VEC_ADD(&filter->code,
            (struct sock_filter){.code = (uint16_t)code, .jt = yes, .jf = no, .k = value});
}

static void load(struct filter *filter, size_t offset)
{
    add(filter, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

static void refuse(struct filter *filter, unsigned error)
{
    add(filter, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | error, 0, 0);
}

/* Refuses where the argument (its lower half: both are little-endian) is as the rule says. */
static void test_argument(struct filter *filter, const struct rule *rule)
{
    bool when = rule->test == ANY || rule->test == IS;
    unsigned how = rule->test == ANY || rule->test == NONE ? BPF_JSET : BPF_JEQ;

    load(filter, offsetof(struct seccomp_data, args) + 8 * (size_t)rule->argument);
    add(filter, BPF_JMP | how | BPF_K, rule->value, when ? 0 : 1, when ? 1 : 0);
    refuse(filter, rule->error);
    load(filter, offsetof(struct seccomp_data, nr));
}

static void add_rule(struct filter *filter, const struct rule *rule)
{
    bool always = rule->test == ALWAYS;

    add(filter, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)rule->call, 0, always ? 1 : 4);
    if (always)
        refuse(filter, rule->error);
    else
        test_argument(filter, rule);
}

static void build(struct filter *filter, enum sandbox_level level)
{
    load(filter, offsetof(struct seccomp_data, arch));
    add(filter, BPF_JMP | BPF_JEQ | BPF_K, ARCH, 1, 0);
    refuse(filter, EPERM);
    load(filter, offsetof(struct seccomp_data, nr));
#ifdef __x86_64__
    add(filter, BPF_JMP | BPF_JGE | BPF_K, X32_CALLS, 0, 1);
    refuse(filter, ENOSYS);
#endif
    for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
        if (rules[i].level <= level)
            add_rule(filter, &rules[i]);
    add(filter, BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
}

bool sandbox_enter(enum sandbox_level level)
{
    struct filter filter = {0};

    build(&filter, level);
    struct sock_fprog program = {.len = (unsigned short)filter.code.len, .filter = filter.code.ptr};
    bool entered = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                   prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
    VEC_RELEASE(&filter.code);
    return entered;
}

#else

bool sandbox_enter(enum sandbox_level level)
{
    (void)level;
    return false;
}

#endif
