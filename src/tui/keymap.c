/* Keys bound to actions: the table's, and a person's own. */
#include "tui/keys.h"

#include "base/i18n.h"
#include "base/vec.h"
#include "base/xdg.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdio.h>

static void add(struct keymap *keymap, const uint32_t keys[KEYS_MOST], size_t len,
                const struct action *action)
{
    struct binding binding = {.len = len, .action = action};

    memcpy(binding.keys, keys, len * sizeof(*keys));
    VEC_ADD(keymap, binding);
}

void keymap_init(struct keymap *keymap)
{
    uint32_t keys[KEYS_MOST];
    size_t len;

    *keymap = (struct keymap){0};
    for (const struct action *action = actions; action->name != NULL; action++) {
        const char *list = action->keys;
        while ((len = keys_parse(&list, keys)) > 0)
            add(keymap, keys, len, action);
    }
}

void keymap_copy(struct keymap *keymap, const struct keymap *from)
{
    VEC_CLEAR(keymap);
    for (size_t i = 0; i < from->len; i++)
        VEC_ADD(keymap, from->ptr[i]);
}

void keymap_release(struct keymap *keymap)
{
    VEC_RELEASE(keymap);
}

/* Of two sequences one of which begins the other, only one could be typed. */
static bool clash(const struct binding *a, const struct binding *b)
{
    size_t len = a->len < b->len ? a->len : b->len;

    return memcmp(a->keys, b->keys, len * sizeof(*a->keys)) == 0;
}

static void drop(struct keymap *keymap, const struct action *action, const struct keymap *wanted)
{
    size_t kept = 0;

    for (size_t i = 0; i < keymap->len; i++) {
        bool stays = keymap->ptr[i].action != action;
        for (size_t k = 0; stays && k < wanted->len; k++)
            stays = !clash(&keymap->ptr[i], &wanted->ptr[k]);
        if (stays)
            keymap->ptr[kept++] = keymap->ptr[i];
    }
    keymap->len = kept;
}

static struct str take_word(struct str *rest)
{
    size_t len = 0;

    *rest = str_trim(*rest);
    while (len < rest->len && rest->ptr[len] != ' ' && rest->ptr[len] != '\t')
        len++;
    struct str word = str_head(*rest, len);
    *rest = str_from_off(*rest, len);
    return word;
}

/* False with err filled: a word is no key. */
static bool take_keys(struct str rest, const struct action *action, struct keymap *wanted,
                      struct err *err)
{
    uint32_t keys[KEYS_MOST];

    for (struct str word = take_word(&rest); word.len > 0; word = take_word(&rest)) {
        size_t len = keys_read(word, keys);
        if (len == 0)
            return err_set(err, NULL, _("'%.*s' is no key"), STR_ARG(word));
        add(wanted, keys, len, action);
    }
    return true;
}

bool keymap_bind(struct keymap *keymap, struct str words, struct err *err)
{
    struct keymap wanted = {0};
    struct str name = take_word(&words);
    const struct action *action = keys_find_name(name);
    bool good = action != NULL || err_set(err, NULL, _("'%.*s' is no action"), STR_ARG(name));

    good = good && take_keys(words, action, &wanted, err);
    if (good) {
        drop(keymap, action, &wanted);
        for (size_t i = 0; i < wanted.len; i++)
            VEC_ADD(keymap, wanted.ptr[i]);
    }
    keymap_release(&wanted);
    return good;
}

bool keymap_read(struct keymap *keymap, struct str text, struct err *err)
{
    unsigned number = 0;
    bool good = true;

    while (text.len > 0) {
        struct str line = str_head(text, str_find(text, STR("\n"), 0));
        struct err wrong = {0};
        text = str_from_off(text, line.len < text.len ? line.len + 1 : line.len);
        line = str_trim(line);
        number++;
        if (line.len == 0 || line.ptr[0] == '#' || keymap_bind(keymap, line, &wrong))
            continue;
        char place[16];
        snprintf(place, sizeof(place), "%u", number);
        err_set(err, place, "%s", wrong.reason);
        good = false;
    }
    return good;
}

bool keymap_read_own(struct keymap *keymap, struct err *err)
{
    enum { BYTES_MOST = 1 << 16 };
    struct buf path = {0};
    struct buf text = {0};
    bool good = true;

    if (xdg_path(&path, "XDG_CONFIG_HOME", ".config", "keys")) {
        err_in_file(err, path.ptr);
        if (xdg_read(&text, path.ptr, BYTES_MOST))
            good = keymap_read(keymap, buf_str(&text), err);
        else if (errno != ENOENT && errno != ENOTDIR)
            good = err_set(err, NULL, "%s", strerror(errno));
    }
    buf_release(&path);
    buf_release(&text);
    return good;
}

void keymap_put_keys(struct buf *out, const struct keymap *keymap, const struct action *action)
{
    bool first = true;

    for (size_t i = 0; i < keymap->len; i++) {
        if (keymap->ptr[i].action != action)
            continue;
        buf_puts(out, first ? "" : " ");
        first = false;
        for (size_t k = 0; k < keymap->ptr[i].len; k++)
            keys_name(out, keymap->ptr[i].keys[k]);
    }
}

static enum keys_match match(const struct keymap *keymap, const uint32_t *keys, size_t count,
                             const struct action **action)
{
    enum keys_match found = KEYS_NONE;

    for (size_t i = 0; i < keymap->len; i++) {
        const struct binding *it = &keymap->ptr[i];
        if (it->len < count || memcmp(it->keys, keys, count * sizeof(*keys)) != 0)
            continue;
        *action = it->action;
        if (it->len == count)
            return KEYS_WHOLE;
        found = KEYS_BEGIN;
    }
    return found;
}

enum keys_match keys_find(const struct keymap *keymap, const uint32_t *keys, const uint32_t *latin,
                          size_t count, const struct action **action)
{
    enum keys_match found = match(keymap, keys, count, action);

    return found != KEYS_NONE ? found : match(keymap, latin, count, action);
}
