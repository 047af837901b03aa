/* Names of the model's enums, read and written by the same tables. */
#include "model/name.h"

#include <assert.h>

enum { DIR_COUNT = DIR_RTL + 1 };

const struct revision_brackets revision_brackets[REV_COUNT] = {
    [REV_WITHDRAWN] = {"{+[-", "-]+}"},
    [REV_DELETED] = {"[-", "-]"},
    [REV_INSERTED] = {"{+", "+}"},
    [REV_KEPT] = {"", ""},
};

static const char *const revisions[] = {
    [REV_WITHDRAWN] = "withdrawn",
    [REV_DELETED] = "deleted",
    [REV_INSERTED] = "inserted",
    [REV_KEPT] = "kept",
};
static_assert(sizeof(revisions) / sizeof(revisions[0]) == REV_COUNT, "a name for each");

static const char *const origins[] = {
    [ORIGIN_NONE] = NULL,
    [ORIGIN_TRACKED] = "tracked",
    [ORIGIN_RECOVERED] = "recovered",
    [ORIGIN_COMPARED] = "compared",
    [ORIGIN_CORRECTED] = "corrected",
};
static_assert(sizeof(origins) / sizeof(origins[0]) == ORIGIN_COUNT, "a name for each");

static const char *const directions[DIR_COUNT] = {
    [DIR_UNKNOWN] = NULL,
    [DIR_LTR] = "ltr",
    [DIR_RTL] = "rtl",
};

static const char *const formats[] = {
    [FORMAT_PARAGRAPH] = "paragraph", [FORMAT_RUN] = "run", [FORMAT_MARK] = "mark",
    [FORMAT_TABLE] = "table",         [FORMAT_ROW] = "row", [FORMAT_CELL] = "cell",
    [FORMAT_SECTION] = "section",
};
static_assert(sizeof(formats) / sizeof(formats[0]) == FORMAT_OF_COUNT, "a name for each");

const char *revision_name(enum revision revision)
{
    return revisions[revision];
}

const char *origin_name(enum origin origin)
{
    return origins[origin];
}

const char *direction_name(enum direction direction)
{
    return directions[direction];
}

const char *format_name(enum format_of of)
{
    return formats[of];
}

/* The index of name, or count. No value is the index without a name. */
static unsigned find(const char *const *names, unsigned count, struct str name)
{
    unsigned i = 0;

    while (i < count && !(names[i] == NULL ? name.ptr == NULL
                                           : name.ptr != NULL && str_eq(str_from(names[i]), name)))
        i++;
    return i;
}

bool revision_named(struct str name, enum revision *out)
{
    *out = (enum revision)find(revisions, REV_COUNT, name);
    return *out < REV_COUNT;
}

bool origin_named(struct str name, enum origin *out)
{
    *out = (enum origin)find(origins, ORIGIN_COUNT, name);
    return *out < ORIGIN_COUNT;
}

bool direction_named(struct str name, enum direction *out)
{
    unsigned found = find(directions, DIR_COUNT, name);

    *out = (enum direction)found;
    return found < DIR_COUNT;
}

bool format_named(struct str name, enum format_of *out)
{
    *out = (enum format_of)find(formats, FORMAT_OF_COUNT, name);
    return *out < FORMAT_OF_COUNT;
}
