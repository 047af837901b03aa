/* Runs commands in turn, so many rounds, so that what else the machine does falls on all alike, and
 * says what each took: measure ROUNDS COMMAND... [--- COMMAND...]... A line a command: median
 * milliseconds by the clock, median milliseconds of the processor, greatest KiB in memory. Their
 * output goes nowhere. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COMMANDS_MAX = 8, ROUNDS_MAX = 1000 };

struct command {
    char **words;
    double clock[ROUNDS_MAX];
    double cpu[ROUNDS_MAX];
    long kib;
};

static struct command commands[COMMANDS_MAX];

static double milliseconds(struct timeval time)
{
    return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void run_child(char **words)
{
    int nowhere = open("/dev/null", O_RDWR);

    if (nowhere >= 0 && dup2(nowhere, STDIN_FILENO) >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0)
        execvp(words[0], words);
    fprintf(stderr, "measure: %s: %s\n", words[0], strerror(errno));
    _exit(127);
}

static void run(struct command *command, int round)
{
    struct rusage usage;
    int status;
    double started = now();
    pid_t child = fork();

    if (child == 0)
        run_child(command->words);
    if (child < 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
        fprintf(stderr, "measure: %s failed\n", command->words[0]);
        exit(2);
    }
    command->clock[round] = now() - started;
    command->cpu[round] = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
    if (usage.ru_maxrss > command->kib)
        command->kib = usage.ru_maxrss;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;

    return (x > y) - (x < y);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof(*values), compare);
    return values[count / 2];
}

/* Cuts the words at each "---". */
static int find_commands(char **words)
{
    int count = 0;

    commands[count++].words = words;
    for (char **word = words; *word != NULL; word++)
        if (strcmp(*word, "---") == 0 && count < COMMANDS_MAX) {
            *word = NULL;
            commands[count++].words = word + 1;
        }
    return count;
}

int main(int argc, char **argv)
{
    int rounds = argc > 2 ? atoi(argv[1]) : 0;

    if (rounds < 1 || rounds > ROUNDS_MAX) {
        fputs("usage: measure ROUNDS COMMAND... [--- COMMAND...]...\n", stderr);
        return 2;
    }
    int count = find_commands(argv + 2);
    for (int round = 0; round < rounds; round++)
        for (int i = 0; i < count; i++)
            run(&commands[i], round);
    for (int i = 0; i < count; i++)
        printf("%.2f %.2f %ld\n", median(commands[i].clock, rounds),
               median(commands[i].cpu, rounds), commands[i].kib);
    return 0;
}
