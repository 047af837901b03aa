/* References of a document to its own clauses: what is one, on which sides, and where it leads. */
#include "support/test.h"

#include "lang/lang.h"
#include "parse/refs.h"
#include "support/marked.h"

#include <stdio.h>
#include <stdlib.h>

static void put_side(struct buf *out, const struct ref_side *side)
{
    if (!side->present) {
        buf_puts(out, " -");
        return;
    }
    buf_printf(out, " %s", side->verb != NULL ? side->verb : "?");
    if (side->label.len > 0)
        buf_printf(out, "/%.*s", STR_ARG(side->label));
    if (side->clause != NO_INDEX)
        buf_printf(out, "=c%u", (unsigned)side->clause + 1);
    else if (side->section != NO_INDEX)
        buf_printf(out, "=s%u", (unsigned)side->section + 1);
}

/* "p3 <resolves 1> resolves/1=c1 resolves/1=c1\n": place, words, original, final. */
static char *describe(const struct doc *doc, const struct refs *refs)
{
    struct buf out = {0};

    buf_puts(&out, "");
    for (uint32_t i = 0; i < refs->count; i++) {
        const struct ref *ref = &refs->list[i];
        struct str text = doc_para_text(doc, ref->para);
        buf_printf(&out, "p%u <%.*s>", (unsigned)ref->para + 1, (int)ref->len, text.ptr + ref->off);
        if (ref->note != 0)
            buf_printf(&out, " note %u", (unsigned)ref->note);
        for (unsigned side = 0; side < SIDE_COUNT && ref->note == 0; side++)
            put_side(&out, &ref->side[side]);
        buf_putc(&out, '\n');
    }
    buf_add_bytes(&out, "", 0);
    return buf_detach(&out);
}

struct example {
    const char *name;
    const char *text;
    const char *want;
};

static void assert_example(const char *tag, const struct example *example)
{
    struct doc *doc = marked_text(example->text);
    struct outline *outline = outline_new(doc, lang_find(str_from(tag)));
    struct refs *refs = refs_new(doc, outline);
    char *got = describe(doc, refs);

    if (strcmp(got != NULL ? got : "", example->want) != 0)
        fail_msg("%s: got\n%s\nexpected\n%s", example->name, got != NULL ? got : "", example->want);
    free(got);
    refs_free(refs);
    outline_free(outline);
    doc_free(doc);
}

#define EN                                                                                         \
    "considering\na)\tthat one;\nb)\tthat two,\nresolves\n1\tto do;\n2\tto say;\n3\tto sing;\n"
/* c1 c2 in considering; c3 c4 c5 in resolves; the paragraph that follows is p8, c6 */

static void english_references_are_found(void **state)
{
    static const struct example examples[] = {
        {"heading and label", EN "4\tas resolves 2 says.",
         "p8 <resolves 2> resolves/2=c4 resolves/2=c4\n"},
        {"a letter", EN "4\tsee considering b) above.",
         "p8 <considering b)> considering/b=c2 considering/b=c2\n"},
        {"a list", EN "4\t(considering a) and b)).",
         "p8 <considering a)> considering/a=c1 considering/a=c1\n"
         "p8 <b)> considering/b=c2 considering/b=c2\n"},
        {"a range", EN "4\tsee considering a) to b).",
         "p8 <considering a) to b)> considering/a-b=c1 considering/a-b=c1\n"},
        {"label first", EN "4\tsee paragraph 3 of resolves.",
         "p8 <paragraph 3 of resolves> resolves/3=c5 resolves/3=c5\n"},
        {"in quotes", EN "4\tsee paragraph 3 of \u201Cresolves\u201D.",
         "p8 <paragraph 3 of \u201Cresolves\u201D> resolves/3=c5 resolves/3=c5\n"},
        {"in this section", EN "4\tsee paragraph 2 above.", "p8 <paragraph 2> ?/2=c4 ?/2=c4\n"},
        {"in another section of this text",
         "considering\na)\tthat one,\nresolves\n1\tto do;\n"
         "instructs the Council\nto heed paragraph 1 of this "
         "Resolution.",
         "p6 <paragraph 1> ?/1=c2 ?/1=c2\n"},
        {"of this text", EN "4\tsee resolves 1 of this Resolution.",
         "p8 <resolves 1> resolves/1=c3 resolves/1=c3\n"},
        {"to nothing", EN "4\tsee considering z).",
         "p8 <considering z)> considering/z=s1 considering/z=s1\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
        assert_example("en", &examples[i]);
}

static void what_is_no_reference_here_is_not_found(void **state)
{
    static const struct example examples[] = {
        {"another text's", EN "4\tas resolves 3 of Resolution 130 (Busan, 2014) says.", ""},
        {"another text's list", EN "4\tas resolves 2 and 3 of the revised Resolution 130 say.", ""},
        {"another text's, with its body", EN "4\tas resolves 2 of WTSA-16 Resolution 50 says.", ""},
        {"another kind of text", EN "4\tsee paragraph 35 of the Convention.", ""},
        {"running text", EN "4\tconsidering a proposal, and noting 2014 reports.", ""},
        {"a bare number", EN "4\tsee paragraph 3 and more.", ""},
        {"a word that only begins so", EN "4\tunresolves 2.", ""},
        {"a year", EN "4\tthat resolves 2014.", ""},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
        assert_example("en", &examples[i]);
}

static void each_side_is_resolved_in_its_own_numbering(void **state)
{
    static const struct example examples[] = {
        {"kept words, other target",
         "considering\n{+a)\tnew;+}\n[-a-]{+b+})\told,\nresolves\n1\tas considering a) says.",
         "p5 <considering a)> considering/a=c2 considering/a=c1\n"},
        {"a letter that was changed with it",
         "considering\n{+a)\tnew;+}\n[-a-]{+b+})\told,\nresolves\n1\tas considering [-a-]{+b+}) "
         "says.",
         "p5 <considering ab)> considering/a=c2 considering/b=c2\n"},
        {"one that was added",
         "considering\na)\tone,\nresolves\n1\tto do{+ (see considering a))+}.",
         "p4 <considering a)> - considering/a=c1\n"},
        {"one that went, to a clause that went",
         "considering\na)\tone;\n[-b)\ttwo,-]\nresolves\n1\tto do[- (see considering b))-].",
         "p5 <considering b)> considering/b=c2 -\n"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
        assert_example("en", &examples[i]);
}

/* considering (feminine, as assemblies say) and two clauses of it, then resolves and one */
#define AR                                                                                         \
    "إذ تضع في اعتبارها\n"                                                          \
    "أ )\tكذا؛\n"                                                                             \
    "ب)\tكذا،\n"                                                                              \
    "تقرر\n"                                                                                   \
    "1\tكذا؛\n"

static void arabic_references_are_found(void **state)
{
    static const struct example examples[] = {
        {
            .name = "label first",
            .want = "p6 <الفقرة ب) من إذ تضع في اعتبارها> considering/ب=c2 considering/ب=c2\n",
            .text = AR "2\tانظر الفقرة ب) من إذ تضع في اعتبارها.",
        },
        {
            .name = "with the heading's conjunction, in quotes",
            .want = "p6 <الفقرة ب) من \"وإذ تضع في اعتبارها\"> considering/ب=c2 considering/ب=c2\n",
            .text = AR "2\tانظر الفقرة ب) من \"وإذ تضع في اعتبارها\".",
        },
        {
            .name = "heading first, with a glued preposition",
            .want = "p6 <بالفقرة إذ تضع في اعتبارها ب)> considering/ب=c2 considering/ب=c2\n",
            .text = AR "2\tعملاً بالفقرة إذ تضع في اعتبارها ب).",
        },
        {
            .name = "a number of the resolving part",
            .want = "p6 <الفقرة 1 من تقرر> resolves/1=c3 resolves/1=c3\n",
            .text = AR "2\tانظر الفقرة 1 من تقرر.",
        },
        {
            .name = "two, with a glued conjunction",
            .want = "p6 <الفقرتين أ )> considering/أ=c1 considering/أ=c1\n"
                    "p6 <ب) من إذ تضع في اعتبارها> considering/ب=c2 considering/ب=c2\n",
            .text = AR "2\tانظر الفقرتين أ ) وب) من إذ تضع في اعتبارها.",
        },
        {
            .name = "another text's",
            .want = "",
            .text = AR "2\tأحكام الفقرة تقرر من القرار 130 (بوسان، 2014).",
        },
        {
            .name = "another text's, with a label",
            .want = "",
            .text = AR "2\tانظر الفقرة 1 من تقرر من القرار 130.",
        },
    };

    (void)state;
    for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
        assert_example("ar", &examples[i]);
}

static void note_marks_are_references(void **state)
{
    (void)state;
    assert_example("en",
                   &(struct example){.name = "note",
                                     .text = "resolves\n1\tto do[1];\n2\tas resolves 1.\n"
                                             "[1] in short.",
                                     .want = "p2 <> note 1\n"
                                             "p3 <resolves 1> resolves/1=c1 resolves/1=c1\n"});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(english_references_are_found),
        cmocka_unit_test(what_is_no_reference_here_is_not_found),
        cmocka_unit_test(each_side_is_resolved_in_its_own_numbering),
        cmocka_unit_test(arabic_references_are_found),
        cmocka_unit_test(note_marks_are_references),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
