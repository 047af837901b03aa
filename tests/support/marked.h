/* Documents from readable lines of marks, so that input and expectation stand together:
 *
 *     "a)\tkept [-out-]{+in+}"     spans; {+[-x-]+} is withdrawn
 *     "[-whole paragraph-]"        a whole deleted paragraph: its mark too
 *     "tail [-¶-]" "{+¶+}"         a paragraph mark alone
 *     "text[1]"                    a note mark; its text: a later line "[1] words"
 *     "!Call! words"               the paragraph's style
 */
#ifndef QARAR_TESTS_MARKED_H
#define QARAR_TESTS_MARKED_H

#include "model/doc.h"

/* A document of these lines, one paragraph each; ends with NULL. Author "A", date "D". */
struct doc *marked_doc(const char *const *lines);

/* The same from one string, lines parted by \n. */
struct doc *marked_text(const char *text);

#endif
