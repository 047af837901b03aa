/* A small language of marks for tests: not the program's own printer, and read by other code. */
#include "support/marked.h"

#include "base/buf.h"
#include "base/vec.h"
#include "model/build.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *open;
    const char *close;
    enum revision revision;
} pairs[] = {
    {"{+[-", "-]+}", REV_WITHDRAWN},
    {"{+", "+}", REV_INSERTED},
    {"[-", "-]", REV_DELETED},
};

enum { PAIRS = sizeof(pairs) / sizeof(pairs[0]) };

static uint32_t tracked(struct builder *b, enum revision revision)
{
    if (revision == REV_KEPT)
        return MARK_KEPT;
    struct mark mark = {
        .revision = (uint8_t)revision,
        .origin = ORIGIN_TRACKED,
        .confidence = 1,
        .author = builder_string(b, STR("A")),
        .date = builder_string(b, STR("D")),
    };
    if (revision == REV_WITHDRAWN) {
        mark.deleted_by = mark.author;
        mark.deleted_on = mark.date;
    }
    return builder_mark(b, &mark);
}

static bool is_note_mark(struct str text)
{
    return text.len >= 3 && text.ptr[0] == '[' && text.ptr[1] >= '1' && text.ptr[1] <= '9' &&
           text.ptr[2] == ']';
}

static void add_kept(struct builder *b, struct str text)
{
    size_t start = 0;

    for (size_t i = 0; i < text.len; i++) {
        if (!is_note_mark(str_from_off(text, i)))
            continue;
        builder_text(b, (struct str){text.ptr + start, i - start}, MARK_KEPT);
        builder_note(b, 0, MARK_KEPT);
        start = i + 3;
        i += 2;
    }
    builder_text(b, str_from_off(text, start), MARK_KEPT);
}

/* The pair that opens at text, or PAIRS. */
static size_t pair_at(struct str text)
{
    size_t i = 0;

    while (i < PAIRS && !str_starts(text, str_from(pairs[i].open)))
        i++;
    return i;
}

static void add_line(struct builder *b, struct str line)
{
    static const char pilcrow[] = "\u00B6";
    struct para props = {0};
    size_t kept = 0;
    size_t marked = 0;
    enum revision only = REV_KEPT;
    enum revision own_mark = REV_KEPT;

    if (line.len > 1 && line.ptr[0] == '!') {
        size_t end = str_find(line, STR("! "), 1);
        props.style = builder_string(b, (struct str){line.ptr + 1, end - 1});
        line = str_from_off(line, end + 2);
    }
    while (line.len > 0) {
        size_t next = 0;
        while (next < line.len && pair_at(str_from_off(line, next)) == PAIRS)
            next++;
        add_kept(b, str_head(line, next));
        kept += next;
        line = str_from_off(line, next);
        size_t pair = pair_at(line);
        if (pair == PAIRS)
            break;
        size_t open = strlen(pairs[pair].open);
        size_t close = str_find(line, str_from(pairs[pair].close), open);
        struct str inner = {line.ptr + open, close - open};
        if (str_eq(inner, str_from(pilcrow))) {
            own_mark = pairs[pair].revision;
        } else {
            builder_text(b, inner, tracked(b, pairs[pair].revision));
            marked++;
            only = pairs[pair].revision;
        }
        line = str_from_off(line, close + strlen(pairs[pair].close));
    }
    if (own_mark != REV_KEPT)
        props.mark = tracked(b, own_mark);
    else if (kept == 0 && marked == 1)
        props.mark = tracked(b, only);
    builder_end_para(b, &props);
}

struct doc *marked_doc(const char *const *lines)
{
    struct builder *b = builder_new("test", "test", &limits_default);

    for (; *lines != NULL; lines++) {
        struct str line = str_from(*lines);
        if (is_note_mark(line) && line.len > 3 && line.ptr[3] == ' ') {
            builder_begin_note(b, (uint32_t)(line.ptr[1] - '1'));
            line = str_from_off(line, 4);
        }
        add_line(b, line);
    }
    return builder_finish(b, NULL);
}

struct doc *marked_text(const char *text)
{
    VEC(const char *) lines = {0};
    char *copy = mem_alloc(strlen(text) + 1);
    char *rest = strcpy(copy, text);

    for (char *line; (line = strsep(&rest, "\n")) != NULL;)
        VEC_ADD(&lines, line);
    VEC_ADD(&lines, NULL);
    struct doc *doc = marked_doc(lines.ptr);
    VEC_RELEASE(&lines);
    free(copy);
    return doc;
}
