/* Loading: input, reader, outline, in this order. */
#include "load.h"

#include "read/reader.h"

bool load(const char *path, const struct load_options *options, struct loaded *out, struct err *err)
{
    struct input input;

    *out = (struct loaded){0};
    if (!input_open(&input, path, &options->limits, err))
        return false;
    out->doc = reader_read(&input, options->input, &options->limits, err);
    input_release(&input);
    if (out->doc == NULL)
        return false;
    if (!options->text_only)
        out->outline = outline_new(out->doc, options->lang);
    return true;
}

void loaded_release(struct loaded *loaded)
{
    if (loaded->outline != NULL)
        outline_free(loaded->outline);
    doc_free(loaded->doc);
    *loaded = (struct loaded){0};
}
