/* Loading: input, reader, outline, changes, references, in this order. */
#include "load.h"

#include "base/mem.h"
#include "read/reader.h"

#include <stdlib.h>

enum {
    ALL_AT_ONCE = 1 << 20, /* bytes of a step where nobody waits */
    FIRST_STEP = 1 << 15,  /* bytes of a step to the first screen */
    FIRST_MOST = 1 << 22,  /* bytes that the first screen may wait for */
    FIRST_PARAS = 100,     /* of the first screen */
    LITTLE_MORE = 4,       /* a document of so many times the first screen is read whole … */
    LITTLE_TEXT = 1 << 20, /* … where it has no more text than this */
};

struct load {
    struct load_options options;
    struct input input;
    struct reader *reader;    /* NULL when the document is whole */
    struct doc *whole;        /* or NULL */
    const struct doc *so_far; /* the same as it was after the last step */
    enum load_state state;
};

/* ---- In steps ---------------------------------------------------------------------------- */

static void close_reader(struct load *load)
{
    reader_close(load->reader);
    load->reader = NULL;
    input_release(&load->input);
}

struct load *load_open(const char *path, const struct load_options *options, struct err *err)
{
    struct load *load = mem_alloc(sizeof(*load));

    load->options = *options;
    if (options->bytes.ptr != NULL)
        load->input = input_from(path, options->bytes);
    if (options->bytes.ptr != NULL || input_open(&load->input, path, &load->options.limits, err))
        load->reader = reader_open(&load->input, options->input, &load->options.limits, err);
    if (load->reader == NULL) {
        load_close(load);
        return NULL;
    }
    load->so_far = reader_so_far(load->reader);
    return load;
}

enum load_state load_step(struct load *load, size_t budget, struct err *err)
{
    if (load->state == LOAD_DONE)
        return LOAD_DONE;
    switch (reader_step(load->reader, budget, err)) {
    case READER_DONE:
        load->whole = reader_finish(load->reader);
        load->so_far = load->whole;
        close_reader(load);
        load->state = LOAD_DONE;
        break;
    case READER_FAILED:
        load->so_far = reader_so_far(load->reader);
        load->state = LOAD_FAILED;
        break;
    default:
        load->so_far = reader_so_far(load->reader);
        break;
    }
    return load->state;
}

/* Are there as many paragraphs as the first screen wants, and many more to come? */
static bool is_first_screen(const struct load *load)
{
    const struct doc *doc = load->so_far;
    uint32_t bytes = doc->paras[doc->para_count].text;

    if (doc->para_count < FIRST_PARAS)
        return false;
    return bytes > LITTLE_TEXT || load_progress(load) * LITTLE_MORE < 1;
}

enum load_state load_first(struct load *load, struct err *err)
{
    enum load_state state = LOAD_MORE;

    for (size_t read = 0; state == LOAD_MORE && read < FIRST_MOST; read += FIRST_STEP) {
        state = load_step(load, FIRST_STEP, err);
        if (state == LOAD_MORE && is_first_screen(load))
            break;
    }
    return state;
}

enum load_state load_state(const struct load *load)
{
    return load->state;
}

double load_progress(const struct load *load)
{
    return load->reader != NULL ? reader_progress(load->reader) : 1;
}

const struct doc *load_doc(const struct load *load)
{
    return load->so_far;
}

const struct lang *load_language(const struct load *load)
{
    return load->options.lang;
}

void load_close(struct load *load)
{
    if (load == NULL)
        return;
    close_reader(load);
    doc_free(load->whole);
    free(load);
}

/* ---- At once ------------------------------------------------------------------------------ */

bool load(const char *path, const struct load_options *options, struct loaded *out, struct err *err)
{
    struct load *load = load_open(path, options, err);
    enum load_state state = LOAD_MORE;

    *out = (struct loaded){0};
    if (load == NULL)
        return false;
    while (state == LOAD_MORE)
        state = load_step(load, ALL_AT_ONCE, err);
    out->doc = load->whole;
    load->whole = NULL;
    load_close(load);
    if (out->doc != NULL && !options->text_only)
        out->outline = outline_new(out->doc, options->lang);
    return out->doc != NULL;
}

void loaded_release(struct loaded *loaded)
{
    if (loaded->outline != NULL)
        outline_free(loaded->outline);
    doc_free(loaded->doc);
    *loaded = (struct loaded){0};
}

/* ---- Structure ---------------------------------------------------------------------------- */

bool analysis_make(const struct doc *doc, const struct lang *lang, bool (*stop)(void *context),
                   void *context, struct analysis *out)
{
    struct stop until = {.ask = stop, .context = context};
    struct stop *asked = stop != NULL ? &until : NULL;

    *out = (struct analysis){0};
    out->outline = outline_new_until(doc, lang, asked);
    if (out->outline != NULL)
        out->changes = changes_new_until(doc, out->outline, asked);
    if (out->changes != NULL)
        out->refs = refs_new_until(doc, out->outline, asked);
    if (out->refs == NULL)
        analysis_release(out);
    return out->refs != NULL;
}

void analysis_release(struct analysis *analysis)
{
    if (analysis->refs != NULL)
        refs_free(analysis->refs);
    if (analysis->changes != NULL)
        changes_free(analysis->changes);
    if (analysis->outline != NULL)
        outline_free(analysis->outline);
    *analysis = (struct analysis){0};
}
