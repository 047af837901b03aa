/* All of the Unicode consortium's BidiTest.txt and BidiCharacterTest.txt through the resolution
 * that layout uses. The files are Debian's unicode-data, or lie in QARAR_UNICODE_DATA. */
#include "config.h"

#include "support/test.h"

#include "base/buf.h"
#include "base/vec.h"
#include "layout/layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { REMOVED = 0xFF, LINE_MAX_LEN = 4096, ITEMS = 256, SHOWN_FAILURES = 5 };

/* Cases in the files of Unicode 15.0: a line of BidiTest.txt is one for each base direction. */
enum { BIDI_TEST_CASES = 770241, BIDI_CHARACTER_TEST_CASES = 91707 };

struct expected {
    uint8_t levels[ITEMS];
    size_t level_count;
    size_t order[ITEMS];
    size_t order_count;
};

struct tally {
    size_t cases;
    size_t failures;
};

struct source {
    FILE *file;
    bool piped;
};

static struct source open_data(const char *name)
{
    const char *folder = getenv("QARAR_UNICODE_DATA");
    struct buf path = {0};
    struct source source = {0};

    buf_printf(&path, "%s/%s", folder != NULL ? folder : "/usr/share/unicode", name);
    source.file = fopen(path.ptr, "r");
    if (source.file == NULL) {
        buf_puts(&path, ".gz");
        if (access(path.ptr, R_OK) == 0) {
            struct buf command = {0};
            buf_printf(&command, "gzip -dc '%s'", path.ptr);
            source.file = popen(command.ptr, "r");
            source.piped = true;
            buf_release(&command);
        }
    }
    if (source.file == NULL)
        print_message("%s is missing (Debian: unicode-data): skipped\n", path.ptr);
    buf_release(&path);
    return source;
}

static void close_data(struct source *source)
{
    if (source->piped)
        pclose(source->file);
    else
        fclose(source->file);
}

/* "x 0 1": levels, x for what X9 removes. */
static size_t read_levels(const char *text, uint8_t *levels)
{
    size_t count = 0;
    char *end;

    for (text += strspn(text, " \t"); *text != '\0' && *text != ';' && *text != '\n';
         text = end + strspn(end, " \t")) {
        if (*text == 'x') {
            levels[count++] = REMOVED;
            end = (char *)text + 1;
            continue;
        }
        levels[count++] = (uint8_t)strtoul(text, &end, 10);
    }
    return count;
}

static size_t read_order(const char *text, size_t *order)
{
    size_t count = 0;
    char *end;

    for (text += strspn(text, " \t"); *text >= '0' && *text <= '9'; text = end + strspn(end, " \t"))
        order[count++] = strtoul(text, &end, 10);
    return count;
}

/* base: -1 asks for P2 and P3; par: the paragraph level expected, or -1 for any. */
static void check(const uint32_t *cps, size_t count, int base, int par,
                  const struct expected *expected, const char *line, struct tally *tally)
{
    uint8_t levels[ITEMS];
    size_t order[ITEMS];
    int found = base;
    size_t ordered = bidi_resolve(cps, count, &found, levels, order);

    tally->cases++;
    if (expected->level_count == count && memcmp(levels, expected->levels, count) == 0 &&
        ordered == expected->order_count &&
        memcmp(order, expected->order, ordered * sizeof(*order)) == 0 && (par < 0 || par == found))
        return;
    if (tally->failures++ < SHOWN_FAILURES)
        print_error("base %d: %s", base, line);
}

/* A character of each bidirectional class. */
static const struct {
    const char *name;
    uint32_t cp;
} classes[] = {
    {"L", 'a'},      {"R", 0x05D0},   {"EN", '0'},     {"ES", '+'},    {"ET", '$'},
    {"AN", 0x0660},  {"CS", ','},     {"B", 0x2029},   {"S", '\t'},    {"WS", ' '},
    {"ON", '!'},     {"LRE", 0x202A}, {"LRO", 0x202D}, {"AL", 0x0627}, {"RLE", 0x202B},
    {"RLO", 0x202E}, {"PDF", 0x202C}, {"NSM", 0x0300}, {"BN", 0x00AD}, {"LRI", 0x2066},
    {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069},
};

enum { CLASSES = sizeof(classes) / sizeof(classes[0]) };

static uint32_t class_cp(const char *name, size_t len)
{
    for (size_t i = 0; i < CLASSES; i++)
        if (strlen(classes[i].name) == len && memcmp(classes[i].name, name, len) == 0)
            return classes[i].cp;
    fail_msg("unknown class %.*s", (int)len, name);
    return 0;
}

static size_t read_classes(const char *text, uint32_t *cps)
{
    size_t count = 0;

    while (*text != ';') {
        size_t len = strcspn(text, " ;");
        cps[count++] = class_cp(text, len);
        text += len;
        text += strspn(text, " ");
    }
    return count;
}

static void check_class_line(const char *line, const struct expected *expected, struct tally *tally)
{
    static const int bases[] = {-1, 0, 1};
    uint32_t cps[ITEMS];
    size_t count = read_classes(line, cps);
    unsigned long set = strtoul(strchr(line, ';') + 1, NULL, 16);

    for (unsigned bit = 0; bit < 3; bit++)
        if ((set & (1UL << bit)) != 0)
            check(cps, count, bases[bit], -1, expected, line, tally);
}

static void bidi_test_passes_whole(void **state)
{
    struct source source = open_data("BidiTest.txt");
    struct expected expected = {0};
    struct tally tally = {0};
    char line[LINE_MAX_LEN];

    (void)state;
    if (source.file == NULL)
        skip();
    while (fgets(line, sizeof(line), source.file) != NULL) {
        if (strncmp(line, "@Levels:", 8) == 0)
            expected.level_count = read_levels(line + 8, expected.levels);
        else if (strncmp(line, "@Reorder:", 9) == 0)
            expected.order_count = read_order(line + 9, expected.order);
        else if (line[0] != '#' && line[0] != '@' && line[0] != '\n')
            check_class_line(line, &expected, &tally);
    }
    close_data(&source);
    print_message("BidiTest.txt: %zu cases, %zu failures\n", tally.cases, tally.failures);
    assert_int_equal(tally.cases, BIDI_TEST_CASES);
    assert_int_equal(tally.failures, 0);
}

/* Fields: code points; direction (0, 1, 2: auto); paragraph level; levels; order. */
static void check_character_line(char *line, struct tally *tally)
{
    struct expected expected = {0};
    uint32_t cps[ITEMS];
    size_t count = 0;
    const char *fields[5] = {line};
    char *end = line;

    for (size_t i = 1; i < 5; i++)
        fields[i] = strchr(fields[i - 1], ';') + 1;
    while (*end != ';')
        cps[count++] = (uint32_t)strtoul(end, &end, 16);
    long direction = strtol(fields[1], NULL, 10);
    long par = strtol(fields[2], NULL, 10);
    expected.level_count = read_levels(fields[3], expected.levels);
    expected.order_count = read_order(fields[4], expected.order);
    check(cps, count, direction == 2 ? -1 : (int)direction, (int)par, &expected, line, tally);
}

static void bidi_character_test_passes_whole(void **state)
{
    struct source source = open_data("BidiCharacterTest.txt");
    struct tally tally = {0};
    char line[LINE_MAX_LEN];

    (void)state;
    if (source.file == NULL)
        skip();
    while (fgets(line, sizeof(line), source.file) != NULL)
        if (line[0] != '#' && line[0] != '\n')
            check_character_line(line, &tally);
    close_data(&source);
    print_message("BidiCharacterTest.txt: %zu cases, %zu failures\n", tally.cases, tally.failures);
    assert_int_equal(tally.cases, BIDI_CHARACTER_TEST_CASES);
    assert_int_equal(tally.failures, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bidi_test_passes_whole),
        cmocka_unit_test(bidi_character_test_passes_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
