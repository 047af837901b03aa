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

/* gettext's own tools say what is missing; those that build from a release need not have them. */
static void every_message_is_translated(void **state)
{
    static const char command[] =
        "cd \"$QARAR_SOURCE\" && for po in po/*.po; do "
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
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
