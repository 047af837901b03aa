/* What may be typed after ":": a table of sources, each for the first word or for the words of one
 * command. Tab goes through what they offer. */
#ifndef QARAR_TUI_COMPLETE_H
#define QARAR_TUI_COMPLETE_H

#include "base/buf.h"

#include <stdbool.h>

struct tui;

enum { OFFERS_MOST = 200 };

struct offer {
    size_t off; /* in text */
    size_t len;
};

struct offers {
    struct buf text;
    struct offer *ptr;
    size_t len;
    size_t cap;
    size_t from;   /* the byte of the line that they begin at: they stand for what follows it */
    size_t chosen; /* index; len: what was typed */
};

void offers_clear(struct offers *offers);
void offers_release(struct offers *offers);

/* One more, if it is not there yet and there is room. */
void offers_add(struct offers *offers, struct str text);

struct str offers_get(const struct offers *offers, size_t index);

/* Where does a source hold, and what does it offer? */
struct completion {
    const char *command; /* after this name and a blank; NULL: from the start of the line */
    void (*offer)(const struct tui *tui, struct str typed, struct offers *offers);
};

/* Fills offers with what the line up to the cursor may go on with. */
void complete(const struct tui *tui, struct str line, struct offers *offers);

#endif
