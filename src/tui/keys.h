/* What the reader can do: one table of actions, from which keys, the help and the names that ":"
 * takes are made.
 *
 * A key is a code point as it is typed (control keys are 1 to 26), or one of enum key. */
#ifndef QARAR_TUI_KEYS_H
#define QARAR_TUI_KEYS_H

#include "base/buf.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum key {
    K_TAB = '\t',
    K_ENTER = '\r',
    K_ESCAPE = 27,
    K_BACKSPACE = 127,
    K_SPECIAL = 0x110000, /* beyond Unicode */
    K_UP = K_SPECIAL,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_PAGE_UP,
    K_PAGE_DOWN,
    K_HOME,
    K_END,
    K_F1,
    K_BACK_TAB,
    K_ALT_LEFT,
    K_ALT_RIGHT,
    K_DELETE,
    K_PASTE_START, /* what comes between these two is text */
    K_PASTE_END,
    K_OTHER, /* a key that we have no name for */
};

/* What a letter is with Control held. */
static inline uint32_t key_control(char letter)
{
    return (uint32_t)letter & 0x1F;
}

enum { KEYS_MOST = 2 }; /* of one sequence */

struct tui;

/* count: the number typed before it, or 0. */
typedef void action_fn(struct tui *tui, unsigned count);

/* What an action is about: the headings of the help. */
enum action_group {
    GROUP_MOVE,
    GROUP_CLAUSES,
    GROUP_CHANGES,
    GROUP_SEARCH,
    GROUP_JUMPS,
    GROUP_OUTLINE,
    GROUP_LISTS,
    GROUP_COMMENTS,
    GROUP_COPY,
    GROUP_FILES,
    GROUP_READER,
    GROUP_COUNT,
};
extern const char *const action_groups[]; /* N_() */

struct action {
    enum action_group group;
    const char *name; /* as ":" takes it */
    const char *word; /* a short one that ":" takes too, or NULL */
    const char *keys; /* default keys, parted by blanks: "j Down ]c" */
    const char *help; /* N_() */
    action_fn *run;
    bool in_list; /* does it hold in the help, too? */
};

/* In the order of the help, group by group; ends with a NULL name. */
extern const struct action actions[];

/* Which keys do what: at first the table's, then as the person wants them. */
struct binding {
    uint32_t keys[KEYS_MOST];
    size_t len;
    const struct action *action;
};

struct keymap {
    struct binding *ptr;
    size_t len;
    size_t cap;
};

/* The table's keys. keymap_release frees. */
void keymap_init(struct keymap *keymap);
void keymap_release(struct keymap *keymap);
void keymap_copy(struct keymap *keymap, const struct keymap *from);

/* "action key…": the action has these keys and no others, and no other action has them, nor one
 * that begins so. False with reason filled where the words are no such thing; nothing changed. */
bool keymap_bind(struct keymap *keymap, struct str words, struct err *err);

/* A file of such lines; blank ones and those that begin with # say nothing. A line that cannot be
 * taken is passed over; err is of the first, with its number as place. */
bool keymap_read(struct keymap *keymap, struct str text, struct err *err);

/* The same of $XDG_CONFIG_HOME/qarar/keys; err names the file. Where there is none, all is well. */
bool keymap_read_own(struct keymap *keymap, struct err *err);

/* Appends the keys of an action, parted by blanks. */
void keymap_put_keys(struct buf *out, const struct keymap *keymap, const struct action *action);

enum keys_match { KEYS_NONE, KEYS_BEGIN, KEYS_WHOLE };

/* What a sequence of keys means: nothing, the beginning of a longer one, or *action. Where it means
 * nothing as it is, latin is tried: the keys in the same places of the Latin layout. */
enum keys_match keys_find(const struct keymap *keymap, const uint32_t *keys, const uint32_t *latin,
                          size_t count, const struct action **action);

/* The action of this name or short word, or NULL. */
const struct action *keys_find_name(struct str name);

/* The next sequence in a list of keys: fills keys, moves *list on; 0 at its end. */
size_t keys_parse(const char **list, uint32_t keys[KEYS_MOST]);

/* The keys of one word of such a list, or 0 where it is none. */
size_t keys_read(struct str word, uint32_t keys[KEYS_MOST]);

/* Appends what a key is called: "x", "C-o", "PgUp"; nothing where it has no name. */
void keys_name(struct buf *out, uint32_t key);

#endif
