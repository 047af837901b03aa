/* The reader of qarar's own JSON. What it has read, written and read again, is the same. */
#include "fuzz/fuzz.h"

static void check_round_trip(const struct doc *doc)
{
    struct outline *outline = outline_new(doc, NULL);
    struct buf once = fuzz_print(doc, outline, VIEW_MARKUP, "json");
    struct doc *again = fuzz_read(buf_str(&once), "json");

    FUZZ_CHECK(again != NULL);
    struct outline *outline_again = outline_new(again, NULL);
    struct buf twice = fuzz_print(again, outline_again, VIEW_MARKUP, "json");
    FUZZ_CHECK(str_eq(buf_str(&once), buf_str(&twice)));
    outline_free(outline_again);
    outline_free(outline);
    doc_free(again);
    buf_release(&twice);
    buf_release(&once);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct doc *doc = fuzz_read((struct str){(const char *)data, size}, "json");

    if (doc != NULL)
        check_round_trip(doc);
    doc_free(doc);
    return 0;
}
