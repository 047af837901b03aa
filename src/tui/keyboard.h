/* Keyboards: the Latin key in the place of one of another layout, so that the same physical keys
 * work while Arabic, Persian, Hebrew, Cyrillic or Greek is switched on.
 *
 * Layouts share letters in different places (dal is ] on the Arabic keyboard and n on the Persian
 * one): the layout that was typed on last is the one meant, as long as it has the key. What a
 * layout types as ASCII cannot be told from the Latin key of that name: it keeps its own meaning
 * where it has one, and means the key in its place only on the layout that was typed on last. */
#ifndef QARAR_TUI_KEYBOARD_H
#define QARAR_TUI_KEYBOARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct keyboard_layout;

struct keyboard {
    const struct keyboard_layout *layout; /* typed on last; NULL: the Latin one */
    const struct keyboard_layout *home;   /* the first guess where nothing tells */
};

/* The one that a locale speaks for ("fa_IR.UTF-8") is the first guess. locale may be NULL. */
void keyboard_init(struct keyboard *keyboard, const char *locale);

/* The Latin key in the place of a typed one, or the key itself. */
uint32_t keyboard_latin(struct keyboard *keyboard, uint32_t key);

/* The value of a decimal digit of the keyboards (0-9, Arabic-Indic, Persian), or -1. */
int keyboard_digit(uint32_t key);

/* The letter that the lam key makes with an alef that came with it (U+FEFB …), or 0. One key of
 * the Arabic keyboard types the two; as a command it is one key, as text it is two letters. */
uint32_t keyboard_lam_alef(uint32_t alef);

/* The two letters of such a key; false: it is none. */
enum { KEYBOARD_LAM = 0x0644 };
bool keyboard_letters(uint32_t key, uint32_t letters[2]);

#endif
