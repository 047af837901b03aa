/* Plain text: a line is a paragraph, and left-overs of extraction become structure again.
 *
 * Nothing else is interpreted: every other character is kept, blanks too, so that printing gives
 * back what was read. What is no text opens as well; its bytes are mended to U+FFFD and counted.
 * The texts of notes are remembered as places of the input and read after the body. */
#include "base/i18n.h"
#include "base/vec.h"
#include "read/formats.h"
#include "read/leftover.h"
#include "text/charset.h"
#include "text/utf8.h"

#include <stdio.h>

/* The text of a note, as a place of the input. */
struct note_text {
    uint32_t note;
    size_t off;
    size_t end;
};

struct text_reader {
    struct builder *b;
    struct str bytes;
    size_t paragraph_limit;
    size_t off;            /* what is read now: from here … */
    size_t end;            /* … to here */
    VEC(uint32_t) waiting; /* by number: the note that has no text yet, its index + 1, or 0 */
    VEC(struct note_text) notes;
    size_t next_note; /* 0 while the body is read */
    bool in_notes;
    bool failed;
    size_t searched;       /* bytes looked through for ends of notes in vain */
    struct buf scratch;    /* mended text */
    struct buf converted;  /* the input, where it is no UTF-8 */
    uint32_t mended;       /* characters */
    uint32_t without_text; /* notes */
    uint32_t without_mark; /* texts like notes */
};

static bool text_sniff(struct str bytes)
{
    (void)bytes;
    return true; /* the last of the table: what nobody else knows is shown as it is */
}

static void convert(struct text_reader *t)
{
    enum charset charset = charset_find(t->bytes);
    char words[80];

    if (charset == CHARSET_UTF8)
        return;
    t->mended += (uint32_t)charset_convert(&t->converted, t->bytes, charset);
    t->bytes = buf_str(&t->converted);
    /* TRANSLATORS: an encoding, by its name */
    snprintf(words, sizeof(words), _("text in %s, converted"), charset_name(charset));
    builder_warn(t->b, words, NULL);
}

static void *text_open(const struct input *input, const struct limits *limits, struct builder *b,
                       struct err *err)
{
    struct text_reader *t = mem_alloc(sizeof(*t));

    (void)err;
    t->b = b;
    t->bytes = input->bytes;
    convert(t);
    t->paragraph_limit = limits->paragraph;
    t->off = str_starts(t->bytes, STR("\uFEFF")) ? strlen("\uFEFF") : 0;
    t->end = t->bytes.len;
    return t;
}

static struct str slice(const struct text_reader *t, size_t from, size_t to)
{
    return (struct str){t->bytes.ptr + from, to - from};
}

/* Gives the builder the text between two offsets. What passes the limit goes unmended to the
 * builder, which refuses it without a look: mending never makes text shorter. */
static void give_text(struct text_reader *t, size_t from, size_t to)
{
    struct str text = slice(t, from, to);

    if (text.len <= t->paragraph_limit && !utf8_valid(text)) {
        buf_clear(&t->scratch);
        t->mended += (uint32_t)utf8_mend(&t->scratch, text);
        text = buf_str(&t->scratch);
    }
    if (!builder_text(t->b, text, MARK_KEPT))
        t->failed = true;
}

static void add_note(struct text_reader *t, unsigned number)
{
    uint32_t note = builder_note(t->b, 0, MARK_KEPT);

    while (t->waiting.len <= number)
        VEC_ADD(&t->waiting, 0);
    if (t->waiting.ptr[number] != 0)
        t->without_text++;
    t->waiting.ptr[number] = note + 1;
}

/* The end of the text of note number, or (size_t)-1 where it stays text. Searches in vain may
 * cost as much as reading does, and no more. */
static size_t note_text_end(struct text_reader *t, size_t off, unsigned number)
{
    size_t seen = off;

    if (number >= t->waiting.len || t->waiting.ptr[number] == 0) {
        t->without_mark++;
        return (size_t)-1;
    }
    if (t->searched > off)
        return (size_t)-1;
    size_t end = leftover_note_end((struct str){t->bytes.ptr, t->end}, off, &seen);
    if (end == (size_t)-1)
        t->searched += seen - off;
    return end;
}

/* Takes the text of a note out, with the blank that extraction put before it. Returns where the
 * paragraph goes on; at where it is no text of a note. */
static size_t take_note_text(struct text_reader *t, const struct leftover *found, size_t start,
                             size_t at)
{
    size_t off = at + found->len;
    size_t end = note_text_end(t, off, found->number);

    if (end == (size_t)-1)
        return at;
    give_text(t, start, at > start && t->bytes.ptr[at - 1] == ' ' ? at - 1 : at);
    uint32_t *waiting = &t->waiting.ptr[found->number];
    VEC_ADD(&t->notes, (struct note_text){.note = *waiting - 1, .off = off, .end = end});
    *waiting = 0;
    return end + 1;
}

/* Turns the left-over at offset at into structure, after the text from start on. Returns where
 * the paragraph goes on; at where there is none. */
static size_t take_leftover(struct text_reader *t, size_t start, size_t at)
{
    struct leftover found = leftover_at(slice(t, at, t->end));

    if (found.kind == LEFTOVER_NONE || (t->in_notes && found.kind != LEFTOVER_BOOKMARK))
        return at;
    if (found.kind == LEFTOVER_NOTE_TEXT)
        return take_note_text(t, &found, start, at);
    give_text(t, start, at);
    if (found.kind == LEFTOVER_BOOKMARK)
        builder_bookmark(t->b, builder_string(t->b, found.name));
    else
        add_note(t, found.number);
    return at + found.len;
}

static size_t find_byte(const struct text_reader *t, char c, size_t from, size_t to)
{
    const char *hit = from < to ? memchr(t->bytes.ptr + from, c, to - from) : NULL;

    return hit != NULL ? (size_t)(hit - t->bytes.ptr) : to;
}

/* Reads a line: a paragraph, and the further lines of a note that starts in it. */
static void read_line(struct text_reader *t)
{
    size_t start = t->off;
    size_t end = find_byte(t, '\n', start, t->end);

    for (size_t at = start; (at = find_byte(t, '[', at, end)) < end;) {
        size_t past = take_leftover(t, start, at);
        if (past == at) {
            at++;
            continue;
        }
        start = at = past;
        if (past > end)
            end = find_byte(t, '\n', past, t->end);
    }
    bool crlf = end < t->end && end > start && t->bytes.ptr[end - 1] == '\r';
    give_text(t, start, crlf ? end - 1 : end);
    builder_end_para(t->b, &(struct para){0});
    t->off = end < t->end ? end + 1 : end;
}

/* Goes on to the next note's text. False where there is none. */
static bool next_note(struct text_reader *t)
{
    if (t->next_note == t->notes.len)
        return false;
    const struct note_text *note = &t->notes.ptr[t->next_note++];
    builder_begin_note(t->b, note->note);
    t->in_notes = true;
    t->off = note->off;
    t->end = note->end;
    return true;
}

static void say_what_was_odd(struct text_reader *t)
{
    for (size_t number = 0; number < t->waiting.len; number++)
        t->without_text += t->waiting.ptr[number] != 0;
    builder_warn_many(t->b, _("NUL or broken UTF-8, shown as U+FFFD"), NULL, t->mended);
    builder_warn_many(t->b, _("note without a text"), NULL, t->without_text);
    builder_warn_many(t->b, _("text of a note without its mark, left as it stands"), NULL,
                      t->without_mark);
}

static bool text_step(void *state, size_t budget, struct err *err)
{
    struct text_reader *t = state;
    size_t spent = 0;

    (void)err; /* limits are the builder's to report */
    while (spent <= budget && !t->failed) {
        if (t->off >= t->end && !next_note(t)) {
            say_what_was_odd(t);
            return false;
        }
        size_t start = t->off;
        read_line(t);
        spent += t->off - start;
    }
    return !t->failed;
}

static void text_close(void *state)
{
    struct text_reader *t = state;

    VEC_RELEASE(&t->waiting);
    VEC_RELEASE(&t->notes);
    buf_release(&t->scratch);
    buf_release(&t->converted);
    free(t);
}

static double text_progress(const void *state)
{
    const struct text_reader *t = state;

    return t->in_notes || t->end == 0 ? 1 : (double)t->off / (double)t->end;
}

const struct reader_format reader_text = {
    .name = "text",
    .sniff = text_sniff,
    .open = text_open,
    .step = text_step,
    .close = text_close,
    .progress = text_progress,
};
