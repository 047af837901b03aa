/* The table of actions, and how keys are written in it. */
#include "tui/keys.h"

#include "base/i18n.h"
#include "text/utf8.h"
#include "tui/tui.h"

#include <assert.h>

const char *const action_groups[] = {
    [GROUP_MOVE] = N_("Moving"),
    [GROUP_CLAUSES] = N_("Clauses and sections"),
    [GROUP_CHANGES] = N_("Changes and views"),
    [GROUP_SEARCH] = N_("Search"),
    [GROUP_JUMPS] = N_("References, marks and jumps"),
    [GROUP_OUTLINE] = N_("Outline"),
    [GROUP_LISTS] = N_("Lists to pick from"),
    [GROUP_COMMENTS] = N_("Comments"),
    [GROUP_COPY] = N_("Copies"),
    [GROUP_FILES] = N_("Files"),
    [GROUP_READER] = N_("The reader"),
};

static_assert(sizeof(action_groups) / sizeof(action_groups[0]) == GROUP_COUNT, "a name a group");

const struct action actions[] = {
    {GROUP_MOVE, "line-forward", NULL, "j Down C-e C-n", N_("a line forward"), do_line_forward,
     true},
    {GROUP_MOVE, "line-backward", NULL, "k Up C-y C-p", N_("a line back"), do_line_backward, true},
    {GROUP_MOVE, "page-forward", NULL, "Space PgDn C-f", N_("a page forward"), do_page_forward,
     true},
    {GROUP_MOVE, "page-backward", NULL, "b PgUp C-b", N_("a page back"), do_page_backward, true},
    {GROUP_MOVE, "half-forward", NULL, "d C-d", N_("half a page forward"), do_half_forward, true},
    {GROUP_MOVE, "half-backward", NULL, "u C-u", N_("half a page back"), do_half_backward, true},
    {GROUP_MOVE, "start", NULL, "g Home", N_("the beginning; 12g: paragraph p12"), do_start, true},
    {GROUP_MOVE, "end", NULL, "G End", N_("the end; 12G: paragraph p12"), do_end, true},
    {GROUP_MOVE, "percent", NULL, "%", N_("30%: that far into the text"), do_percent, false},
    {GROUP_CLAUSES, "command", NULL, ":",
     N_("go to a clause by name (3, resolves 3), or an action by its name"), do_command, false},
    {GROUP_CLAUSES, "clause-next", NULL, ")", N_("the next clause"), do_clause_next, false},
    {GROUP_CLAUSES, "clause-previous", NULL, "(", N_("the previous clause"), do_clause_previous,
     false},
    {GROUP_CLAUSES, "section-next", NULL, "}", N_("the next section"), do_section_next, false},
    {GROUP_CLAUSES, "section-previous", NULL, "{", N_("the previous section"), do_section_previous,
     false},
    /* TRANSLATORS: operative sections resolve, instruct, invite; preambular ones recall, consider.
     */
    {GROUP_CLAUSES, "operative-next", NULL, "]]", N_("the next operative section"),
     do_operative_next, false},
    {GROUP_CLAUSES, "operative-previous", NULL, "[[", N_("the previous operative section"),
     do_operative_previous, false},
    {GROUP_CLAUSES, "undecided-next", NULL, "]b", N_("the next undecided text, in square brackets"),
     do_undecided_next, false},
    {GROUP_CLAUSES, "undecided-previous", NULL, "[b", N_("the previous undecided text"),
     do_undecided_previous, false},
    {GROUP_CHANGES, "change-next", NULL, "c ]c", N_("the next change"), do_change_next, false},
    {GROUP_CHANGES, "change-previous", NULL, "C [c", N_("the previous change"), do_change_previous,
     false},
    {GROUP_CHANGES, "deletions", NULL, "D", N_("show deletions, or hide them"), do_deletions,
     false},
    {GROUP_CHANGES, "insertions", NULL, "I", N_("show insertions, or hide them"), do_insertions,
     false},
    {GROUP_CHANGES, "final", NULL, "F", N_("the final text: insertions in, deletions out"),
     do_final, false},
    {GROUP_CHANGES, "original", NULL, "O", N_("the original text: deletions in, insertions out"),
     do_original, false},
    {GROUP_CHANGES, "markup", NULL, "M", N_("markup: all changes shown"), do_markup, false},
    {GROUP_CHANGES, "next-view", NULL, "v", N_("the next of markup, final, original"), do_next_view,
     false},
    {GROUP_CHANGES, "only-author", "author", "",
     N_(":author NAME: only changes of an author; :author: of all"), do_author, false},
    {GROUP_CHANGES, "only-since", "since", "",
     N_(":since DATE: only changes since then; :since: of all times"), do_since, false},
    {GROUP_CHANGES, "only-until", "until", "",
     N_(":until DATE: only changes until then; :until: of all times"), do_until, false},
    {GROUP_SEARCH, "search", NULL, "/", N_("search forward"), do_search, false},
    {GROUP_SEARCH, "search-backward", NULL, "?", N_("search backward"), do_search_backward, false},
    {GROUP_SEARCH, "search-next", NULL, "n", N_("search again"), do_search_next, false},
    {GROUP_SEARCH, "search-previous", NULL, "N", N_("search again, the other way"),
     do_search_previous, false},
    {GROUP_SEARCH, "search-deletions", "sd", "", N_(":sd WORDS: search the deletions alone"),
     do_search_deletions, false},
    {GROUP_SEARCH, "search-insertions", "si", "", N_(":si WORDS: search the insertions alone"),
     do_search_insertions, false},
    {GROUP_SEARCH, "search-section", "ss", "", N_(":ss WORDS: search this section alone"),
     do_search_section, false},
    {GROUP_SEARCH, "nohlsearch", "noh", "", N_("no hits highlighted, until the next search"),
     do_no_highlight, false},
    {GROUP_JUMPS, "reference-next", NULL, "Tab", N_("the next reference or note"),
     do_reference_next, false},
    {GROUP_JUMPS, "reference-previous", NULL, "S-Tab", N_("the previous reference or note"),
     do_reference_previous, false},
    {GROUP_JUMPS, "follow", NULL, "Enter", N_("follow the reference"), do_follow, false},
    {GROUP_JUMPS, "back", NULL, "Backspace C-o Alt-Left", N_("back to where you were"), do_back,
     false},
    {GROUP_JUMPS, "forward", NULL, "Alt-Right", N_("forward again"), do_ahead, false},
    {GROUP_JUMPS, "set-mark", NULL, "m", N_("set a mark: m and a letter"), do_set_mark, false},
    {GROUP_JUMPS, "go-mark", NULL, "'",
     N_("go to a mark: ' and its letter; '': where the last jump started"), do_go_mark, false},
    {GROUP_OUTLINE, "outline", NULL, "o",
     N_("the outline beside the text, or not; Enter in it goes there"), do_outline, false},
    {GROUP_OUTLINE, "other-pane", NULL, "w", N_("from the text to the outline, or back"),
     do_other_pane, false},
    {GROUP_OUTLINE, "fold", NULL, "zc", N_("in the outline: fold a section"), do_fold, false},
    {GROUP_OUTLINE, "unfold", NULL, "zo", N_("unfold it"), do_unfold, false},
    {GROUP_OUTLINE, "fold-or-unfold", NULL, "za", N_("fold it, or unfold it"), do_turn_fold, false},
    {GROUP_OUTLINE, "fold-all", NULL, "zM", N_("fold all sections"), do_fold_all, false},
    {GROUP_OUTLINE, "unfold-all", NULL, "zR", N_("unfold all"), do_unfold_all, false},
    {GROUP_OUTLINE, "arrow-left", NULL, "Left", N_("fold; in a text from right to left: unfold"),
     do_arrow_left, false},
    {GROUP_OUTLINE, "arrow-right", NULL, "Right", N_("unfold; in a text from right to left: fold"),
     do_arrow_right, false},
    {GROUP_OUTLINE, "outline-changed", NULL, "zx",
     N_("in the outline: only what has a change, or everything"), do_outline_changed, false},
    {GROUP_LISTS, "summary", NULL, "s", N_("the summary of the clauses, to pick from"),
     do_list_summary, false},
    {GROUP_LISTS, "references", NULL, "r", N_("what this clause refers to, and what refers here"),
     do_list_references, false},
    {GROUP_LISTS, "findings", NULL, "e",
     N_("labels that do not run and oddities of the file, to pick from"), do_list_findings, false},
    {GROUP_LISTS, "changes", NULL, "x", N_("the changes, to pick from"), do_list_changes, false},
    {GROUP_LISTS, "undecided", NULL, "B", N_("the undecided texts, to pick from"),
     do_list_undecided, false},
    {GROUP_LISTS, "hits", NULL, "&", N_("the hits, to pick from"), do_list_hits, false},
    {GROUP_LISTS, "list-marks", "marks", "", N_("the marks, to pick from"), do_list_marks, false},
    {GROUP_LISTS, "list-jumps", "jumps", "", N_("the places jumped from, to pick from"),
     do_list_jumps, false},
    {GROUP_LISTS, "buffers", "files", "", N_("the files, to pick from"), do_list_files, false},
    {GROUP_COMMENTS, "comments", NULL, "a", N_("show comments, or hide them"), do_comments, false},
    {GROUP_COMMENTS, "comment-next", NULL, "]a", N_("the next comment"), do_comment_next, false},
    {GROUP_COMMENTS, "comment-previous", NULL, "[a", N_("the previous comment"),
     do_comment_previous, false},
    {GROUP_COPY, "copy", NULL, "y",
     N_("copy: yy the clause, yr its reference, yt the paragraph, ys the screen"), do_copy, false},
    {GROUP_COPY, "pipe", NULL, "|",
     N_("give the clause to a command of the shell; :pipe paragraph COMMAND"), do_pipe, false},
    {GROUP_COPY, "write", "w", "",
     N_(":w FILE: write the text; :w clause FILE: part of it; :w! over a file"), do_write, false},
    {GROUP_FILES, "edit", "e", "", N_(":e FILE: read another file"), do_edit, false},
    {GROUP_FILES, "next-file", "n", "", N_("the next file"), do_next_file, false},
    {GROUP_FILES, "previous-file", "p", "", N_("the previous file"), do_previous_file, false},
    {GROUP_FILES, "reload", NULL, "R", N_("read the file anew, as it is now"), do_reload, false},
    {GROUP_READER, "help", NULL, "h F1", N_("this help"), do_help, true},
    {GROUP_READER, "bind-keys", "map", "", N_(":map ACTION KEY: bind keys to an action"), do_map,
     false},
    {GROUP_READER, "toggle-mouse", "mouse", "",
     N_("the mouse to the reader, or to the terminal to select text"), do_mouse, true},
    {GROUP_READER, "quit", "q", "q", N_("leave: the help, then the program"), do_quit, true},
    {.name = NULL},
};

static const struct {
    const char *name;
    uint32_t key;
} names[] = {
    {"Space", ' '},
    {"Tab", K_TAB},
    {"Enter", K_ENTER},
    {"Esc", K_ESCAPE},
    {"Backspace", K_BACKSPACE},
    {"Up", K_UP},
    {"Down", K_DOWN},
    {"Left", K_LEFT},
    {"Right", K_RIGHT},
    {"PgUp", K_PAGE_UP},
    {"PgDn", K_PAGE_DOWN},
    {"Home", K_HOME},
    {"End", K_END},
    {"Delete", K_DELETE},
    {"F1", K_F1},
    {"S-Tab", K_BACK_TAB},
    {"Alt-Left", K_ALT_LEFT},
    {"Alt-Right", K_ALT_RIGHT},
};

enum { NAMES = sizeof(names) / sizeof(names[0]) };

/* A name, C-x, or characters. */
size_t keys_read(struct str word, uint32_t keys[KEYS_MOST])
{
    size_t count = 0;
    size_t len;

    for (size_t i = 0; i < NAMES; i++)
        if (str_eq(word, str_from(names[i].name))) {
            keys[0] = names[i].key;
            return 1;
        }
    if (word.len == 3 && str_starts(word, STR("C-")) && word.ptr[2] >= 'a' && word.ptr[2] <= 'z') {
        keys[0] = (uint32_t)(word.ptr[2] - 'a' + 1);
        return 1;
    }
    for (size_t at = 0; at < word.len; at += len) {
        if (count == KEYS_MOST)
            return 0;
        keys[count++] = utf8_at(word, at, &len);
    }
    return count;
}

size_t keys_parse(const char **list, uint32_t keys[KEYS_MOST])
{
    *list += strspn(*list, " ");
    struct str word = {*list, strcspn(*list, " ")};
    *list += word.len;
    return keys_read(word, keys);
}

const struct action *keys_find_name(struct str name)
{
    for (const struct action *action = actions; action->name != NULL; action++)
        if (str_eq(name, str_from(action->name)) ||
            (action->word != NULL && str_eq(name, str_from(action->word))))
            return action;
    return NULL;
}

void keys_name(struct buf *out, uint32_t key)
{
    for (size_t i = 0; i < NAMES; i++)
        if (names[i].key == key) {
            buf_puts(out, names[i].name);
            return;
        }
    if (key >= 1 && key <= 26)
        buf_printf(out, "C-%c", (int)('a' + key - 1));
    else if (key > ' ' && key < K_SPECIAL)
        buf_put_cp(out, key);
}
