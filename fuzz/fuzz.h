/* What the fuzz targets share. A target is one file with LLVMFuzzerTestOneInput: libFuzzer calls it
 * where the tree is configured with --enable-fuzzing, and tests/fuzz/replay.c with the corpus in
 * every suite. A target takes any bytes, and aborts where something that always holds does not. */
#ifndef QARAR_FUZZ_H
#define QARAR_FUZZ_H

#include "base/buf.h"
#include "model/doc.h"
#include "parse/outline.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the program with the words and the place in the source, where truth does not hold. */
#define FUZZ_CHECK(truth)                                                                          \
    do {                                                                                           \
        if (!(truth))                                                                              \
            fuzz_fail(#truth, __FILE__, __LINE__);                                                 \
    } while (0)
_Noreturn void fuzz_fail(const char *truth, const char *file, int line);

/* ---- common.c --------------------------------------------------------------------------- */

/* Reads bytes as a format, within small limits. NULL where they are refused, which must be said in
 * one clean line. The document holds together. */
struct doc *fuzz_read(struct str bytes, const char *format);

/* Writes the document as the command print does, in a view and a format; what is written must be
 * clean. The result is to be released. */
struct buf fuzz_print(const struct doc *doc, const struct outline *outline, enum view view,
                      const char *format);

/* Everything that commands find in a document and write of it. seed chooses views and widths. */
void fuzz_show(const struct doc *doc, unsigned seed);

/* Valid UTF-8 without what must never be sent to a terminal. json: as JSON has it. */
void fuzz_check_clean(struct str text, bool json);

/* ---- marked.c --------------------------------------------------------------------------- */

/* A document from bytes: they are its text, but for bytes that no UTF-8 has, which are commands
 * (FUZZ_KEPT and following), so that small changes of the input are small changes of the document.
 */
enum {
    FUZZ_KEPT = 0xF8, /* this and the next three: the revision of what follows */
    FUZZ_DELETED,
    FUZZ_INSERTED,
    FUZZ_WITHDRAWN,
    FUZZ_PARA, /* the paragraph ends here, its mark of the revision that holds */
    FUZZ_NOTE,
    FUZZ_NUMBER, /* the paragraph has an automatic number: the next byte says which */
    FUZZ_PLACE,  /* in a table, or out of it: the next byte says where; also the direction */
};
struct doc *fuzz_marked(struct str bytes);

/* ---- package.c -------------------------------------------------------------------------- */

/* A zip whose members are stored as they are, from text in which a line "%%% NAME" begins each.
 * What stands before the first is word/document.xml; missing relationships and the frame around
 * a body are added. To release. */
struct buf fuzz_package(struct str text);

#endif
