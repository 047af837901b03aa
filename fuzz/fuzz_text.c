/* The reader of plain text, in every encoding that it finds, and of what no other format takes. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct doc *doc = fuzz_read((struct str){(const char *)data, size}, "text");

    if (doc != NULL) {
        struct buf out = fuzz_print(doc, NULL, VIEW_MARKUP, "text");
        buf_release(&out);
    }
    doc_free(doc);
    return 0;
}
