/* The line at the bottom that is typed in: kinds of lines are rows of a table in prompt.c. */
#ifndef QARAR_TUI_PROMPT_H
#define QARAR_TUI_PROMPT_H

#include "tui/complete.h"
#include "tui/edit.h"
#include "tui/frame.h"

struct tui;

struct prompt {
    char kind; /* ':' '/' '?' */
    struct edit line;
    struct offers offers; /* of Tab; empty: none */
    struct buf kept;      /* what was typed before lines of before were looked at */
    size_t back;          /* how many before is shown; 0: what is typed */
    bool pasting;         /* what comes is text, whatever it is */
};

void prompt_release(struct prompt *prompt);

void prompt_open(struct tui *tui, char kind);
void prompt_key(struct tui *tui, uint32_t key);

/* Text is being pasted, or no more; and a key of it. */
void prompt_paste(struct tui *tui, bool pasting);
void prompt_pasted(struct tui *tui, uint32_t key);

/* prompt_paint.c: the line with what stands before and after it, and the cursor. */
void prompt_paint(struct tui *tui, struct frame *frame, int row);

/* The direction that the line is shown in. */
enum direction prompt_direction(const struct tui *tui);

#endif
