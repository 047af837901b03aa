/* The reader of .docx on packages as they are. */
#include "fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct doc *doc = fuzz_read((struct str){(const char *)data, size}, "docx");

    doc_free(doc);
    return 0;
}
