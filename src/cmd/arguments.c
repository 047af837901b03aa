/* How options are written: GNU's long options among words, and the words of a variable. */
#include "cmd/options.h"

#include "base/i18n.h"
#include "base/vec.h"

struct sorter {
    VEC(struct option_use) uses;
    VEC(const char *) words;
    size_t free_words;
    const char *const *argv;
    bool ended;   /* "--" was met */
    bool stopped; /* help or version was asked for */
};

static bool has_name(enum option_id id)
{
    return id != OPTION_PLACE;
}

/* The option that name (len bytes) means or abbreviates. */
static bool find_option(const char *name, size_t len, enum option_id *id, struct err *err)
{
    unsigned found = 0;

    for (enum option_id i = 0; i < OPTION_COUNT; i++) {
        if (!has_name(i) || strncmp(option_rows[i].name, name, len) != 0)
            continue;
        *id = i;
        if (option_rows[i].name[len] == '\0')
            return true;
        found++;
    }
    if (found == 1 && len > 0)
        return true;
    if (found > 1 && len > 0)
        return err_set(err, NULL, _("option --%.*s is ambiguous"), (int)len, name);
    return err_set(err, NULL, _("unknown option --%.*s"), (int)len, name);
}

/* text: after the two hyphens. */
static bool sort_option(struct sorter *s, const char *text, struct err *err)
{
    size_t len = strcspn(text, "=");
    const char *value = text[len] == '=' ? text + len + 1 : NULL;
    enum option_id id = OPTION_COUNT;

    if (!find_option(text, len, &id, err))
        return false;
    const struct option_row *row = &option_rows[id];
    if (row->argument == NULL && value != NULL)
        return err_set(err, NULL, _("option --%s takes no value"), row->name);
    if (row->argument != NULL && value == NULL) {
        if (s->argv[0] == NULL)
            return err_set(err, NULL, _("option --%s needs a value"), row->name);
        value = *s->argv++;
    }
    VEC_ADD(&s->uses, (struct option_use){id, value});
    s->stopped = id == OPTION_HELP || id == OPTION_VERSION;
    return true;
}

static void sort_word(struct sorter *s, const char *word)
{
    VEC_ADD(&s->words, word);
    if (!s->ended)
        s->free_words = s->words.len;
}

static bool sort_one(struct sorter *s, const char *text, struct err *err)
{
    if (s->ended || text[0] == '\0' || strcmp(text, "-") == 0) {
        sort_word(s, text);
    } else if (strcmp(text, "--") == 0) {
        s->ended = true;
    } else if (text[0] == '-' && text[1] == '-') {
        return sort_option(s, text + 2, err);
    } else if (text[0] == '-') {
        return err_set(err, NULL, _("unknown option %s"), text);
    } else if (text[0] == '+' && text[1] != '\0') {
        VEC_ADD(&s->uses, (struct option_use){OPTION_PLACE, text + 1});
    } else {
        sort_word(s, text);
    }
    return true;
}

bool arguments_parse(struct arguments *arguments, const char *const *argv, struct err *err)
{
    struct sorter s = {.argv = argv};
    bool good = true;

    while (good && !s.stopped && s.argv[0] != NULL)
        good = sort_one(&s, *s.argv++, err);
    arguments->uses = s.uses.ptr;
    arguments->use_count = s.uses.len;
    arguments->words = s.words.ptr;
    arguments->word_count = s.words.len;
    arguments->free_words = s.free_words;
    return good;
}

/* Appends one word of text to *word without its quotes; returns what follows it, or NULL where a
 * quote is not closed. */
static const char *take_word(const char *text, struct buf *word)
{
    char quote = '\0';

    for (; *text != '\0' && (quote != '\0' || strchr(" \t\n", *text) == NULL); text++) {
        if (*text == '\\' && quote != '\'' && text[1] != '\0')
            buf_putc(word, *++text);
        else if (*text == quote)
            quote = '\0';
        else if (quote == '\0' && (*text == '\'' || *text == '"'))
            quote = *text;
        else
            buf_putc(word, *text);
    }
    return quote == '\0' ? text : NULL;
}

bool arguments_parse_text(struct arguments *arguments, const char *text, struct err *err)
{
    VEC(const char *) argv = {0};
    bool good = true;

    for (text += strspn(text, " \t\n"); good && *text != '\0'; text += strspn(text, " \t\n")) {
        struct buf word = {0};
        const char *rest = take_word(text, &word);
        good = rest != NULL || err_set(err, NULL, _("a quote is not closed"));
        text = good ? rest : text;
        buf_putc(&word, '\0');
        VEC_ADD(&argv, arena_dup(&arguments->arena, buf_str(&word)).ptr);
        buf_release(&word);
    }
    VEC_ADD(&argv, NULL);
    if (good)
        good = arguments_parse(arguments, argv.ptr, err);
    VEC_RELEASE(&argv);
    if (good && arguments->word_count > 0)
        good = err_set(err, NULL, _("'%s' is no option"), arguments->words[0]);
    return good;
}

void arguments_release(struct arguments *arguments)
{
    free(arguments->uses);
    free(arguments->words);
    arena_release(&arguments->arena);
    *arguments = (struct arguments){0};
}
