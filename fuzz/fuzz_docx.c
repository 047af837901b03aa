/* The reader of .docx on the parts of a package, which fuzz_package puts together: what the XML
 * says, not how it is packed. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf package = fuzz_package((struct str){(const char *)data, size});
    struct doc *doc = fuzz_read(buf_str(&package), "docx");

    if (doc != NULL) {
        struct buf out = fuzz_print(doc, NULL, (enum view)(size % 4), "text");
        buf_release(&out);
    }
    doc_free(doc);
    buf_release(&package);
    return 0;
}
