/* Every source with text for people is listed in po/POTFILES.in, and nothing else is; every message
 * of theirs is translated. */
#include "config.h"

#include "support/test.h"

#include <ctype.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>

static struct buf listed;
static size_t root;
static int wrong;

static void slurp(const char *path, struct buf *out)
{
    char piece[4096];
    size_t got;
    FILE *file = fopen(path, "r");

    assert_non_null(file);
    buf_clear(out);
    while ((got = fread(piece, 1, sizeof(piece), file)) > 0)
        buf_add_bytes(out, piece, got);
    buf_add_bytes(out, "", 0);
    fclose(file);
}

/* Is there a call of _, N_ or ngettext with a literal? */
static bool has_messages(struct str source)
{
    static const char *const calls[] = {"_(\"", "N_(\"", "ngettext(\""};

    for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
        for (size_t at = 0; (at = str_find(source, str_from(calls[i]), at)) != (size_t)-1; at++)
            if (at == 0 ||
                (!isalnum((unsigned char)source.ptr[at - 1]) && source.ptr[at - 1] != '_'))
                return true;
    return false;
}

static int look_at(const char *path, const struct stat *status, int type, struct FTW *place)
{
    struct buf source = {0};
    struct buf line = {0};

    (void)status;
    (void)place;
    if (type != FTW_F || !str_ends(str_from(path), STR(".c")))
        return 0;
    slurp(path, &source);
    buf_printf(&line, "\n%s\n", path + root);
    bool is_listed = str_find(buf_str(&listed), buf_str(&line), 0) != (size_t)-1;
    if (has_messages(buf_str(&source)) != is_listed) {
        print_error("%s is %s po/POTFILES.in\n", path + root,
                    is_listed ? "without messages, but listed in" : "not listed in");
        wrong++;
    }
    buf_release(&source);
    buf_release(&line);
    return 0;
}

static void every_source_with_messages_is_listed(void **state)
{
    const char *top = getenv("QARAR_SOURCE");
    struct buf path = {0};
    struct buf file = {0};

    (void)state;
    assert_non_null(top);
    root = strlen(top) + 1;
    buf_printf(&path, "%s/po/POTFILES.in", top);
    slurp(path.ptr, &file);
    buf_putc(&listed, '\n');
    buf_add(&listed, buf_str(&file));
    buf_clear(&path);
    buf_printf(&path, "%s/src", top);
    assert_int_equal(nftw(path.ptr, look_at, 16, FTW_PHYS), 0);
    buf_release(&path);
    buf_release(&file);
    buf_release(&listed);
    assert_int_equal(wrong, 0);
}

/* ---- What the translations say ----------------------------------------------------------- */

/* Messages that are the same in another language: names alone. */
static const char *const names[] = {NULL};

static bool is_name(struct str message)
{
    for (const char *const *name = names; *name != NULL; name++)
        if (str_eq(message, str_from(*name)))
            return true;
    return false;
}

/* "%-3.*zu" and its like, from the percent sign on. */
static size_t directive_length(const char *text)
{
    size_t len = 1 + strspn(text + 1, "-.*0123456789zl");

    return text[len] != '\0' ? len + 1 : len;
}

/* What decides where a line begins that is shown alone: the first letter, or U+200F. */
static bool begins_on_the_right(const char *text)
{
    while (*text != '\0') {
        unsigned char lead = (unsigned char)*text;
        if (strncmp(text, "\u200F", 3) == 0 || (lead >= 0xD8 && lead <= 0xDB))
            return true;
        if (isalpha(lead) && text[-1] != '\\')
            return false;
        text += lead == '%' ? directive_length(text) : 1;
    }
    return true;
}

/* One field of an entry: its strings put together, escapes as they are. */
static const char *read_field(const char *at, struct buf *field)
{
    buf_clear(field);
    buf_puts(field, " "); /* so that there is something before the first character */
    do {
        const char *start = strchr(at, '"') + 1;
        size_t len = strcspn(start, "\n") - 1;
        buf_add_bytes(field, start, len);
        at = start + len + 1;
        at += *at == '\n';
    } while (*at == '"');
    return at;
}

/* Calls look for each message and each of its translations, the header apart. */
static void each_translation(const char *po, void (*look)(const char *id, const char *translated))
{
    struct buf id = {0};
    struct buf text = {0};

    for (const char *at = po; at != NULL && *at != '\0';) {
        if (strncmp(at, "msgid ", 6) == 0) {
            at = read_field(at, &id);
        } else if (strncmp(at, "msgid_plural", 12) == 0) {
            at = read_field(at, &text);
        } else if (strncmp(at, "msgstr", 6) == 0) {
            at = read_field(at, &text);
            if (id.len > 1)
                look(id.ptr + 1, text.ptr + 1);
        } else {
            at = strchr(at, '\n');
            at = at != NULL ? at + 1 : NULL;
        }
    }
    buf_release(&id);
    buf_release(&text);
}

static size_t seen;

static void look_for_the_same(const char *id, const char *translated)
{
    seen++;
    if (strcmp(id, translated) == 0 && !is_name(str_from(id))) {
        print_error("\"%s\" is not translated\n", id);
        wrong++;
    }
}

static void look_for_the_side(const char *id, const char *translated)
{
    if (strcmp(id, "direction:ltr") != 0 && !begins_on_the_right(translated)) {
        print_error("\"%s\" begins on the left\n", translated);
        wrong++;
    }
}

static void look_through_arabic(void (*look)(const char *id, const char *translated))
{
    struct buf path = {0};
    struct buf po = {0};

    buf_printf(&path, "%s/po/ar.po", getenv("QARAR_SOURCE"));
    slurp(path.ptr, &po);
    wrong = 0;
    each_translation(po.ptr, look);
    buf_release(&path);
    buf_release(&po);
    assert_int_equal(wrong, 0);
}

static void no_translation_is_the_message_itself(void **state)
{
    (void)state;
    seen = 0;
    look_through_arabic(look_for_the_same);
    assert_true(seen > 400);
}

static void every_arabic_message_begins_on_the_right(void **state)
{
    (void)state;
    look_through_arabic(look_for_the_side);
}

/* gettext's own tools say what is missing; those that build from a release need not have them. */
static void every_message_is_translated(void **state)
{
    static const char command[] =
        "cd \"$QARAR_SOURCE\" && for po in po/*.po; do "
        "msgfmt --check -o /dev/null \"$po\" || exit 1; "
        "xgettext --files-from=po/POTFILES.in --keyword=_ --keyword=N_ --from-code=UTF-8 -o - | "
        "msgcmp \"$po\" - || exit 1; done";

    (void)state;
    if (system("command -v xgettext >/dev/null && command -v msgcmp >/dev/null") != 0) {
        print_message("no xgettext or msgcmp\n");
        skip();
    }
    assert_int_equal(system(command), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_source_with_messages_is_listed),
        cmocka_unit_test(every_message_is_translated),
        cmocka_unit_test(no_translation_is_the_message_itself),
        cmocka_unit_test(every_arabic_message_begins_on_the_right),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
