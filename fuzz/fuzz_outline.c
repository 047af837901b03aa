/* Structure, changes and references of a document with revisions, and all that is written of them.
 */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct doc *doc = fuzz_marked((struct str){(const char *)data, size});

    fuzz_show(doc, size > 0 ? data[size - 1] : 0);
    doc_free(doc);
    return 0;
}
