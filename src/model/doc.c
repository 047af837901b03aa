/* Reading a document: strings, text, containers. Views of it are in view.c, building in build.c. */
#include "model/doc.h"

#include "model/store.h"

#include <stdlib.h>

void doc_free(struct doc *doc)
{
    if (doc == NULL)
        return;
    doc_store_free(doc->store);
    free(doc);
}

struct str doc_string(const struct doc *doc, string_id id)
{
    if (id == 0)
        return STR_NONE;
    return doc_store_string(doc->store, id);
}

struct str doc_para_text(const struct doc *doc, uint32_t para)
{
    uint32_t start = doc->paras[para].text;

    return (struct str){doc->text + start, doc->paras[para + 1].text - start};
}

struct str doc_span_text(const struct doc *doc, uint32_t span)
{
    uint32_t start = doc->spans[span].off;

    return (struct str){doc->text + start, doc->spans[span + 1].off - start};
}

const struct cell *doc_para_cell(const struct doc *doc, uint32_t para)
{
    uint32_t cell = doc->paras[para].cell;

    return cell != 0 ? &doc->cells[cell - 1] : NULL;
}

enum revision doc_cell_revision(const struct doc *doc, uint32_t para)
{
    const struct cell *cell = doc_para_cell(doc, para);

    return cell != NULL ? (enum revision)doc->marks[cell->mark].revision : REV_KEPT;
}

static struct str number_text(const struct doc *doc, uint32_t para, enum side side, bool bare)
{
    uint32_t index = doc->paras[para].number;

    if (index == 0)
        return STR_NONE;
    const struct number *number = &doc->numbers[index - 1];
    return doc_string(doc, bare ? number->bare[side] : number->shown[side]);
}

struct str doc_number_shown(const struct doc *doc, uint32_t para, enum side side)
{
    return number_text(doc, para, side, false);
}

struct str doc_number_bare(const struct doc *doc, uint32_t para, enum side side)
{
    return number_text(doc, para, side, true);
}

bool doc_same_container(const struct doc *doc, uint32_t para)
{
    if (para + 1 >= doc->para_count || para + 1 == doc->body_count)
        return false;
    return doc->paras[para].cell == doc->paras[para + 1].cell &&
           doc_para_note(doc, para) == doc_para_note(doc, para + 1);
}

uint32_t doc_para_note(const struct doc *doc, uint32_t para)
{
    if (para < doc->body_count || para >= doc->para_count)
        return 0;
    return doc->store->note_of.ptr[para - doc->body_count] + 1;
}

uint32_t doc_span_at(const struct doc *doc, uint32_t para, uint32_t off)
{
    uint32_t low = doc_span_begin(doc, para);
    uint32_t end = doc_span_end(doc, para);
    uint32_t high = end;
    uint32_t want = doc->paras[para].text + off;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (doc->spans[middle].off <= want)
            low = middle + 1;
        else
            high = middle;
    }
    return low > doc_span_begin(doc, para) ? low - 1 : end;
}
