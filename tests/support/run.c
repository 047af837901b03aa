/* Processes, scratch directories and packages for the tests of the whole program. */
#include "config.h"

#include "support/run.h"

#include "support/test.h"

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zip.h>

enum { SECONDS = 60 };

static const char *const unset[] = {"QARAR",          "QARAR_BIDI", "TERM_PROGRAM", "NO_COLOR",
                                    "COLUMNS",        "LINES",      "PAGER",        "LANGUAGE",
                                    "QARAR_SECURE",   "TMUX",       "STY",          "VTE_VERSION",
                                    "KONSOLE_VERSION"};

static void set_environment(const char *const *env)
{
    for (size_t i = 0; i < sizeof(unset) / sizeof(unset[0]); i++)
        unsetenv(unset[i]);
    setenv("LC_ALL", "C.UTF-8", 1);
    setenv("TERM", "xterm", 1);
    setenv("QARAR_NO_PROBE", "1", 1);
    /* Nothing of the person who runs the tests. */
    setenv("XDG_STATE_HOME", "/dev/null/state", 1);
    setenv("XDG_CONFIG_HOME", "/dev/null/config", 1);
    for (; env != NULL && *env != NULL; env++)
        putenv((char *)*env);
}

/* What started the tests may have told them to ignore an interrupt or a hang-up: what is started
 * here is as a shell would start it. */
static void set_signals(void)
{
    static const int signals[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGTERM, SIGPIPE,
                                  SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD};
    sigset_t none;

    for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++)
        signal(signals[i], SIG_DFL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

void run_become(const struct run_how *how, int in, int out, int err)
{
    const char *argv[64] = {"qarar"};
    const char *program = getenv("QARAR_PROGRAM");

    for (size_t i = 0; how->args[i] != NULL && i + 2 < sizeof(argv) / sizeof(argv[0]); i++)
        argv[i + 1] = how->args[i];
    set_environment(how->env);
    set_signals();
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    if (how->out_closed)
        close(STDOUT_FILENO);
    if (how->pipe_ignored)
        signal(SIGPIPE, SIG_IGN);
    alarm(SECONDS);
    if (how->dir == NULL || chdir(how->dir) == 0)
        execv(program, (char *const *)(uintptr_t)argv);
    _exit(127);
}

static void read_back(FILE *file, struct buf *buf)
{
    char piece[4096];
    size_t got;

    rewind(file);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(buf, piece, got);
    buf_add_bytes(buf, "", 0);
    fclose(file);
}

static int open_input(const struct run_how *how)
{
    if (how->in.ptr == NULL)
        return open(how->in_path != NULL ? how->in_path : "/dev/null", O_RDONLY | O_CLOEXEC);
    FILE *file = tmpfile();
    assert_non_null(file);
    fwrite(how->in.ptr, 1, how->in.len, file);
    fflush(file);
    int in = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
    fclose(file);
    lseek(in, 0, SEEK_SET);
    return in;
}

/* Where standard output goes, or -1: it is kept. */
static int open_output(const struct run_how *how)
{
    int ends[2];

    if (!how->out_left)
        return how->out_path != NULL ? open(how->out_path, O_WRONLY | O_CLOEXEC) : -1;
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return ends[1];
}

struct run run_program(const struct run_how *how)
{
    struct run run = {0};
    FILE *out = tmpfile();
    FILE *err = tmpfile();
    int in = open_input(how);
    int wanted = open_output(how);
    int status;

    assert_non_null(getenv("QARAR_PROGRAM"));
    assert_true(in >= 0 && out != NULL && err != NULL);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0)
        run_become(how, in, wanted >= 0 ? wanted : fileno(out), fileno(err));
    assert_true(child > 0 && waitpid(child, &status, 0) == child);
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    close(in);
    if (wanted >= 0)
        close(wanted);
    read_back(out, &run.out);
    read_back(err, &run.err);
    return run;
}

/* The other end of a new terminal, which the program is to hold, or -1. */
static int open_terminal(int master, unsigned short columns)
{
    const struct winsize size = {.ws_row = 24, .ws_col = columns};

    if (grantpt(master) != 0 || unlockpt(master) != 0)
        return -1;
    int slave = open(ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (slave >= 0)
        ioctl(slave, TIOCSWINSZ, &size);
    return slave;
}

static void read_terminal(int master, struct buf *out)
{
    char piece[4096];
    ssize_t got;

    while ((got = read(master, piece, sizeof(piece))) > 0)
        for (ssize_t i = 0; i < got; i++)
            if (piece[i] != '\r')
                buf_putc(out, piece[i]);
}

struct run run_on_terminal(const struct run_how *how, unsigned short columns)
{
    struct run run = {0};
    int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    int slave = open_terminal(master, columns);
    int status;

    assert_true(master >= 0 && slave >= 0);
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        setsid();
        ioctl(slave, TIOCSCTTY, 0);
        run_become(how, slave, slave, slave);
    }
    close(slave);
    read_terminal(master, &run.out);
    buf_add_bytes(&run.out, "", 0);
    buf_add_bytes(&run.err, "", 0);
    assert_true(child > 0 && waitpid(child, &status, 0) == child);
    run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    close(master);
    return run;
}

void run_release(struct run *run)
{
    buf_release(&run->out);
    buf_release(&run->err);
}

char *scratch_new(void)
{
    const char *parent = getenv("TMPDIR");
    struct buf path = {0};

    buf_printf(&path, "%s/qarar-test-XXXXXX", parent != NULL ? parent : "/tmp");
    assert_non_null(mkdtemp(path.ptr));
    return buf_detach(&path);
}

static int remove_one(const char *path, const struct stat *status, int type, struct FTW *place)
{
    (void)status;
    (void)type;
    (void)place;
    return remove(path);
}

void scratch_remove(char *dir)
{
    nftw(dir, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    free(dir);
}

char *scratch_file(const char *dir, const char *name, struct str bytes)
{
    struct buf path = {0};

    buf_printf(&path, "%s/%s", dir, name);
    FILE *file = fopen(path.ptr, "w");
    assert_non_null(file);
    fwrite(bytes.ptr, 1, bytes.len, file);
    assert_int_equal(fclose(file), 0);
    return buf_detach(&path);
}

/* Adds what lies in folder, as members whose names begin with prefix. */
static void zip_folder(zip_t *zip, const char *folder, const char *prefix)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, NULL, alphasort);

    assert_true(count >= 0);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        struct buf path = {0};
        struct buf member = {0};
        struct stat status;
        if (strcmp(name, ".") != 0 && strcmp(name, "..") != 0) {
            buf_printf(&path, "%s/%s", folder, name);
            buf_printf(&member, "%s%s", prefix, name);
            assert_int_equal(stat(path.ptr, &status), 0);
            if (S_ISDIR(status.st_mode)) {
                buf_putc(&member, '/');
                zip_folder(zip, path.ptr, member.ptr);
            } else {
                zip_source_t *source = zip_source_file(zip, path.ptr, 0, -1);
                assert_true(zip_file_add(zip, member.ptr, source, ZIP_FL_ENC_UTF_8) >= 0);
            }
        }
        buf_release(&path);
        buf_release(&member);
        free(entries[i]);
    }
    free(entries);
}

void scratch_zip(const char *folder, const char *path)
{
    zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, NULL);

    assert_non_null(zip);
    zip_folder(zip, folder, "");
    assert_int_equal(zip_close(zip), 0);
}
