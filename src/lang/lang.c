/* The table of languages, and telling which one a text is written in: by the letters that speak for
 * a language, and among languages of one script by their most frequent words. */
#include "lang/lang.h"

#include "lang/languages.h"
#include "text/utf8.h"

#include <assert.h>

const struct lang *const lang_all[] = {&lang_ar, &lang_en, NULL};

enum {
    LANGUAGES = sizeof(lang_all) / sizeof(lang_all[0]) - 1,
    STOP_WORD_WEIGHT = 8, /* letters that a frequent word is worth */
    WORD_MOST = 32,       /* bytes: no frequent word is longer */
};

static const char *const classes[] = {
    [CLASS_FRONT] = "front",     [CLASS_PREAMBULAR] = "preambular", [CLASS_OPERATIVE] = "operative",
    [CLASS_REASONS] = "reasons", [CLASS_ANNEX] = "annex",
};
static_assert(sizeof(classes) / sizeof(classes[0]) == CLASS_COUNT, "a name for each");

const char *section_class_name(enum section_class cls)
{
    return classes[cls];
}

const struct lang *lang_find(struct str tag)
{
    for (unsigned i = 0; i < LANGUAGES; i++)
        if (str_eq(tag, str_from(lang_all[i]->tag)))
            return lang_all[i];
    return NULL;
}

static bool is_one_of(struct str word, const char *const *words)
{
    for (; *words != NULL; words++)
        if (words[0][0] == word.ptr[0] && (word.len == 1 || words[0][1] == word.ptr[1]) &&
            str_eq(word, str_from(*words)))
            return true;
    return false;
}

/* known: the languages that the word's first letter belongs to, as bits. */
static void count_word(struct str word, unsigned known, uint64_t scores[LANGUAGES])
{
    if (word.len == 0 || word.len > WORD_MOST)
        return;
    for (unsigned i = 0; i < LANGUAGES; i++)
        if ((known & (1U << i)) != 0 && is_one_of(word, lang_all[i]->stop_words))
            scores[i] += STOP_WORD_WEIGHT;
}

/* Counts the letter. The languages that know it, as bits: where none does, a word ends. */
static unsigned count_letter(uint32_t cp, uint64_t scores[LANGUAGES])
{
    unsigned known = 0;

    for (unsigned i = 0; i < LANGUAGES; i++) {
        if (!lang_all[i]->is_letter(cp))
            continue;
        scores[i]++;
        known |= 1U << i;
    }
    return known;
}

const struct lang *lang_detect_folded(struct str folded)
{
    uint64_t scores[LANGUAGES] = {0};
    size_t word = 0;
    unsigned known = 0; /* of the word's first letter */
    size_t len;
    unsigned best = 0;

    for (size_t off = 0; off < folded.len; off += len) {
        unsigned now = count_letter(utf8_at(folded, off, &len), scores);
        if (off == word)
            known = now;
        if (now != 0)
            continue;
        count_word((struct str){folded.ptr + word, off - word}, known, scores);
        word = off + len;
    }
    count_word(str_from_off(folded, word), known, scores);
    for (unsigned i = 1; i < LANGUAGES; i++)
        if (scores[i] > scores[best])
            best = i;
    return scores[best] > 0 ? lang_all[best] : NULL;
}

const struct lang *lang_detect(struct str text)
{
    struct buf folded = {0};

    lang_fold(&folded, text);
    const struct lang *lang = lang_detect_folded(buf_str(&folded));
    buf_release(&folded);
    return lang;
}
