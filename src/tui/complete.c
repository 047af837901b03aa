/* The sources: names of actions, names of sections and clauses in the document's own words,
 * authors, files. */
#include "tui/complete.h"

#include "base/vec.h"
#include "lang/lang.h"
#include "tui/tui.h"

#include <dirent.h>
#include <sys/stat.h>

void offers_clear(struct offers *offers)
{
    buf_clear(&offers->text);
    VEC_CLEAR(offers);
    offers->from = 0;
    offers->chosen = 0;
}

void offers_release(struct offers *offers)
{
    buf_release(&offers->text);
    VEC_RELEASE(offers);
}

struct str offers_get(const struct offers *offers, size_t index)
{
    const struct offer *offer = &offers->ptr[index];

    return (struct str){offers->text.ptr + offer->off, offer->len};
}

void offers_add(struct offers *offers, struct str text)
{
    if (offers->len == OFFERS_MOST)
        return;
    for (size_t i = 0; i < offers->len; i++)
        if (str_eq(offers_get(offers, i), text))
            return;
    VEC_ADD(offers, (struct offer){offers->text.len, text.len});
    buf_add(&offers->text, text);
}

/* ---- Names of actions -------------------------------------------------------------------- */

static void offer_actions(const struct tui *tui, struct str typed, struct offers *offers)
{
    (void)tui;
    for (const struct action *action = actions; action->name != NULL; action++)
        if (str_starts(str_from(action->name), typed))
            offers_add(offers, str_from(action->name));
}

/* ---- Sections and clauses ---------------------------------------------------------------- */

/* A name goes on with what was typed where their folded forms do. */
static bool begins(struct str name, struct str folded)
{
    struct buf form = {0};

    lang_fold(&form, name);
    bool does = str_starts(buf_str(&form), folded);
    buf_release(&form);
    return does;
}

static void offer_section(const struct tui *tui, const struct section *section, struct str folded,
                          struct offers *offers)
{
    const struct outline *outline = tui->loaded->outline;
    enum view view = tui->pane.source.view;
    struct str heading = str_trim(outline_heading(section, view));
    struct buf name = {0};

    if (heading.len == 0 || heading.len > EDIT_MOST / 2)
        return;
    if (begins(heading, folded))
        offers_add(offers, heading);
    for (uint32_t i = 0; i < section->clause_count && offers->len < OFFERS_MOST; i++) {
        struct str label = outline_clause_label(&outline->clauses[section->clauses[i]], view);
        if (label.len == 0)
            continue;
        buf_clear(&name);
        buf_printf(&name, "%.*s %.*s", STR_ARG(heading), STR_ARG(label));
        if (begins(buf_str(&name), folded))
            offers_add(offers, buf_str(&name));
    }
    buf_release(&name);
}

static void offer_clauses(const struct tui *tui, struct str typed, struct offers *offers)
{
    const struct outline *outline = tui->loaded->outline;
    struct buf folded = {0};

    if (outline == NULL)
        return;
    lang_fold(&folded, typed);
    for (uint32_t i = 0; i < outline->section_count && offers->len < OFFERS_MOST; i++)
        offer_section(tui, &outline->sections[i], buf_str(&folded), offers);
    buf_release(&folded);
}

/* ---- Authors ----------------------------------------------------------------------------- */

static void offer_authors(const struct tui *tui, struct str typed, struct offers *offers)
{
    struct buf folded = {0};

    lang_fold(&folded, typed);
    for (size_t i = 0; i < tui->authors.len; i++) {
        struct str name = doc_string(tui->loaded->doc, tui->authors.ptr[i].name);
        if (begins(name, buf_str(&folded)))
            offers_add(offers, name);
    }
    buf_release(&folded);
}

/* ---- Files ------------------------------------------------------------------------------- */

/* Names that a terminal could not show as they are stay out. */
static bool is_plain(const char *name)
{
    for (; *name != '\0'; name++)
        if ((unsigned char)*name < ' ' || *name == 0x7F)
            return false;
    return true;
}

static void offer_file(struct str folder, const char *name, struct offers *offers)
{
    struct buf path = {0};
    struct stat status;

    buf_add(&path, folder);
    buf_puts(&path, name);
    if (stat(path.ptr, &status) == 0 && S_ISDIR(status.st_mode))
        buf_putc(&path, '/');
    offers_add(offers, buf_str(&path));
    buf_release(&path);
}

static void offer_files(const struct tui *tui, struct str typed, struct offers *offers)
{
    size_t slash = typed.len;
    struct buf folder = {0};

    (void)tui;
    while (slash > 0 && typed.ptr[slash - 1] != '/')
        slash--;
    buf_add(&folder, str_head(typed, slash));
    struct str start = str_from_off(typed, slash);
    DIR *dir = opendir(folder.len > 0 ? folder.ptr : ".");
    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;) {
        bool hidden = entry->d_name[0] == '.' && (start.len == 0 || start.ptr[0] != '.');
        if (!hidden && is_plain(entry->d_name) && str_starts(str_from(entry->d_name), start))
            offer_file(buf_str(&folder), entry->d_name, offers);
    }
    if (dir != NULL)
        closedir(dir);
    buf_release(&folder);
}

/* ---- The table --------------------------------------------------------------------------- */

static const struct completion sources[] = {
    {NULL, offer_actions},          {NULL, offer_clauses},
    {"write", offer_files},         {"w", offer_files},
    {"edit", offer_files},          {"e", offer_files},
    {"only-author", offer_authors}, {"author", offer_authors},
};

/* The words after a command and a blank; false where the line has another. */
static bool after_command(struct str line, const char *command, size_t *from)
{
    struct str name = str_from(command);

    if (!str_starts(line, name) || line.len <= name.len || line.ptr[name.len] != ' ')
        return false;
    *from = name.len + 1;
    return true;
}

void complete(const struct tui *tui, struct str line, struct offers *offers)
{
    offers_clear(offers);
    for (size_t i = 0; i < sizeof(sources) / sizeof(sources[0]); i++) {
        size_t from = 0;
        if (sources[i].command != NULL && !after_command(line, sources[i].command, &from))
            continue;
        size_t before = offers->len;
        sources[i].offer(tui, str_from_off(line, from), offers);
        if (offers->len > before)
            offers->from = from;
    }
    offers->chosen = offers->len;
}
