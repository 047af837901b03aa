/* The reader: its whole state, without a terminal. Keys go in, frames come out.
 *
 * run.c joins it to the screen. Actions (keys.h) are functions of this state and live by what they
 * do: move.c, jump.c, change.c, search.c, follow.c, view.c, command.c, help.c. */
#ifndef QARAR_TUI_TUI_H
#define QARAR_TUI_TUI_H

#include "load.h"
#include "parse/changes.h"
#include "parse/refs.h"
#include "tui/authors.h"
#include "tui/brackets.h"
#include "tui/frame.h"
#include "tui/job.h"
#include "tui/keys.h"
#include "tui/list.h"
#include "tui/loading.h"
#include "tui/mouse.h"
#include "tui/outline_pane.h"
#include "tui/pane.h"
#include "tui/prompt.h"
#include "tui/search.h"
#include "tui/shelf.h"
#include "tui/wish.h"

enum tui_mode { MODE_TEXT, MODE_HELP, MODE_LIST, MODE_PROMPT };

/* The next key belongs to the action before it: the letter of a mark. */
struct await {
    void (*take)(struct tui *tui, uint32_t key); /* the Latin key; NULL: none is awaited */
};

struct tui {
    const char *name;
    const struct loaded *loaded;
    struct loading loading;
    struct changes *changes; /* NULL until the document is whole; so are refs and the outline */
    struct refs *refs;
    struct pane pane;
    struct jobs jobs;
    int rows; /* of the screen */
    int cols;
    int width_wanted; /* of text, or 0: the screen's */
    bool mirrored;    /* the interface reads from right to left, and we put it so */
    enum tui_mode mode;
    struct prompt prompt;
    struct search search;
    struct list list; /* over the text */
    struct outline_pane outline;
    struct brackets brackets;
    struct authors authors;
    struct shelf *shelf; /* never NULL */
    struct shelf own_shelf;
    struct await await;
    struct wish wish;
    uint32_t change; /* the one gone to, or NO_INDEX */
    uint32_t ref;    /* likewise */
    size_t help_top;
    uint32_t keys[KEYS_MOST]; /* typed so far of a sequence */
    uint32_t latin[KEYS_MOST];
    size_t key_count;
    unsigned count;
    struct buf message; /* for the status line; empty: none */
    bool fresh;         /* nothing was gone to yet: the first screen says how to get help */
    bool quit;
    size_t file; /* of files, from 0 */
    size_t files;
};

struct tui_look {
    const char *name; /* of the file, as it was given; borrowed */
    enum view view;
    enum bidi_mode bidi;
    bool markers;        /* changes in brackets: the terminal cannot show them otherwise */
    int width;           /* of text; 0: the screen's */
    struct shelf *shelf; /* borrowed; NULL: one that goes with the document */
    size_t file;         /* number of the document on it */
};

/* Opens a document that is whole (borrowed), or one that comes (load_first was called; it is the
 * reader's from here on). */
void tui_init(struct tui *tui, const struct loaded *loaded, const struct tui_look *look, int rows,
              int cols);
void tui_open(struct tui *tui, struct load *load, const struct tui_look *look, int rows, int cols);
void tui_release(struct tui *tui);

void tui_resize(struct tui *tui, int rows, int cols);

/* One key. */
void tui_key(struct tui *tui, uint32_t key);

/* An interrupt ends what is being typed, or else what is being done, or else a list or the help,
 * and nothing more; false: there is nothing of these. */
bool tui_interrupt(struct tui *tui);

/* What the screen shows now. */
void tui_paint(struct tui *tui, struct frame *frame);

/* Goes to a place by name ("resolves 3") or pattern ("/word"); says so where there is none. */
void tui_go_named(struct tui *tui, struct str place);

/* Replaces the message. */
void tui_say(struct tui *tui, const char *format, ...) __attribute__((format(printf, 2, 3)));
void tui_say_err(struct tui *tui, const struct err *err);

/* Will more paragraphs come? */
bool tui_loading(const struct tui *tui);

/* Are the outline, changes and references there? They are not before the document is whole: then
 * NULL, and it is said that loading goes on. Every action that needs one of them asks. */
bool tui_structured(struct tui *tui);

/* ---- Between the files of the reader ----------------------------------------------------- */

/* Whatever was gone to is no longer where the reader is. */
void tui_leave_marks(struct tui *tui);

/* history.c: remembers where the reader is, for Backspace: to be called before every jump. */
void tui_remember(struct tui *tui);

/* Back to a spot of this document, or the nearest that there is. */
void tui_return(struct tui *tui, const struct spot *spot);

/* The next key goes to take, not to an action; hint says so meanwhile. */
void tui_await(struct tui *tui, void (*take)(struct tui *tui, uint32_t key), const char *hint);

/* move.c: puts a place on the top row. */
void tui_go_place(struct tui *tui, struct place place);

/* jump.c: puts a clause, or a section, on the top row. */
void tui_show_clause(struct tui *tui, uint32_t clause);
void tui_show_section(struct tui *tui, uint32_t section);

/* command.c: what is typed after ":": the name of an action, with words where it takes some, or a
 * place. */
void command_run(struct tui *tui, struct str words);

/* change.c: the change that was gone to, or NULL. */
const struct change *change_gone_to(const struct tui *tui);
/* Number of the change of words at the point or before it, from 1; 0: before the first. */
uint32_t change_number(const struct tui *tui);
/* Goes to a change. */
void change_show(struct tui *tui, uint32_t index);
/* What of the text is highlighted; false: nothing. */
bool change_range(const struct tui *tui, struct range *range);

/* follow.c: the reference gone to. */
bool ref_range(const struct tui *tui, struct range *range);
/* The side of a reference that the view shows, the final before the original; NULL: it is hidden.
 */
const struct ref_side *ref_shown_side(const struct tui *tui, const struct ref *ref);
/* Goes to a reference; along the one gone to. */
void ref_show(struct tui *tui, uint32_t index);
void ref_follow(struct tui *tui);
/* Chooses the reference that a place lies in, if it lies in one. */
void ref_choose_over(struct tui *tui, struct place place);
/* The reference at the point is chosen again, so that Enter goes there once more. */
void ref_choose_at_point(struct tui *tui);

/* The list that keys are for, or NULL: the text. */
struct list *tui_list(struct tui *tui);

/* Do what lists and the outline show, and the text itself, begin at the right? */
bool tui_from_the_right(const struct tui *tui);

/* jump.c: does what stands on these sides stand in the view? */
bool tui_stands(const struct tui *tui, bool original, bool final);

/* Rows of the title: 1 or 0. */
int tui_title_rows(const struct tui *tui);

/* Rows between title and status line. */
int tui_text_rows(const struct tui *tui);

/* help.c: how many rows the help has at this width; scrolling it, down or up; and painting it from
 * a row of the screen on. */
size_t help_count(const struct tui *tui);
void help_scroll(struct tui *tui, long count);
void help_paint(const struct tui *tui, struct frame *frame, int row);

/* status.c: appends the label of a clause, or both of its labels; title and status line. */
void tui_put_label(struct buf *out, const struct tui *tui, const struct clause *clause);
void status_title(struct tui *tui, struct frame *frame, int row);
void status_line(struct tui *tui, struct frame *frame, int row);

/* The actions, in the order of keys.c. */
action_fn do_line_forward, do_line_backward, do_page_forward, do_page_backward, do_half_forward,
    do_half_backward, do_start, do_end, do_percent, do_search, do_search_backward, do_search_next,
    do_search_previous, do_search_deletions, do_search_insertions, do_search_section,
    do_no_highlight, do_clause_next, do_clause_previous, do_section_next, do_section_previous,
    do_operative_next, do_operative_previous, do_change_next, do_change_previous, do_deletions,
    do_insertions, do_final, do_original, do_markup, do_next_view, do_reference_next,
    do_reference_previous, do_follow, do_back, do_ahead, do_set_mark, do_go_mark, do_copy, do_write,
    do_pipe, do_edit, do_map, do_command, do_next_file, do_previous_file, do_help, do_quit;

/* Lists and the outline. */
action_fn do_list_changes, do_list_summary, do_list_references, do_list_findings, do_author,
    do_since, do_until, do_mouse, do_undecided_next, do_undecided_previous, do_list_undecided,
    do_outline, do_other_pane, do_fold, do_unfold, do_turn_fold, do_fold_all, do_unfold_all,
    do_arrow_left, do_arrow_right, do_outline_changed;

/* anew.c */
action_fn do_reload;

/* pick_hit.c */
action_fn do_list_hits;

/* pick_place.c */
action_fn do_list_marks, do_list_jumps, do_list_files;

/* comments.c */
action_fn do_comments, do_comment_next, do_comment_previous;

#endif
