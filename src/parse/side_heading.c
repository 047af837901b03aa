/* Is a line a heading, and does it stand alone (ITU) or begin its first clause (United Nations)? By
 * the words that a language knows, or by its shape and place. */
#include "parse/side_reader.h"

enum {
    HEADING_WORDS = 25, /* at most, for a heading known by its first words, without a list */
    UNKNOWN_WORDS = 20, /* and for one that only looks like one */
};

/* A known heading that has its number: UN style, unless headings stand alone in this text. */
static enum heading_style labelled_heading(const struct side_reader *r, const struct line *line)
{
    bool number = label_value(line->label.text, NUMERAL_DECIMAL) > 0;

    return number && !r->own_heads && (!side_has_section(r) || r->run_on) ? RUN_ON : NO_HEADING;
}

static enum heading_style known_heading(const struct side_reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];
    bool short_line = line->words <= HEADING_WORDS ||
                      (line->words < WORDS_MOST && side_first_label_follows(r, index));
    bool after_end = r->end != END_NONE || !side_has_section(r) || !side_has_clause(r);

    if (line->pure)
        return OWN_LINE;
    if (line->end == END_NONE && short_line)
        return after_end && (r->framed || r->own_heads || side_first_label_follows(r, index))
                   ? OWN_LINE
                   : NO_HEADING;
    if (!r->own_heads)
        return RUN_ON;
    if (short_line && (line->end == END_COMMA || line->end == END_COLON) &&
        side_first_label_follows(r, index))
        return OWN_LINE;
    return r->end == END_COMMA || r->end == END_STOP ? RUN_ON : NO_HEADING;
}

/* A heading that is in no table, by its shape and place. */
static enum heading_style unknown_heading(const struct side_reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];
    bool labelled = line->label.text.len > 0;
    bool un_style = side_has_section(r) ? r->run_on : r->formula;

    if (un_style && !r->own_heads && labelled && label_value(line->label.text, NUMERAL_DECIMAL) > 0)
        return r->operative || line->operative_shape ? RUN_ON : NO_HEADING;
    if (un_style && !r->own_heads && !labelled && line->preambular_shape && line->end == END_COMMA)
        return RUN_ON;
    bool after_end = side_has_section(r)
                         ? r->end == END_COMMA || r->end == END_STOP || r->end == END_SEMICOLON
                         : r->formula;
    bool looks = !labelled && line->end == END_NONE && line->words < UNKNOWN_WORDS &&
                 (!line->capital || line->preambular_shape);
    return looks && after_end && side_first_label_follows(r, index) ? OWN_LINE : NO_HEADING;
}

/* In annexes and reasons sentences may begin with any verb. */
static bool in_prose(const struct side_reader *r)
{
    return r->annex ||
           (side_has_section(r) && VEC_LAST(&r->out->sections).heading.cls == CLASS_REASONS);
}

enum heading_style side_heading_style(const struct side_reader *r, uint32_t index)
{
    const struct line *line = &r->out->lines.ptr[index];
    bool labelled = line->label.text.len > 0;

    if (line->style == STYLE_HEADING && !labelled)
        return OWN_LINE;
    if (in_prose(r))
        return line->pure && !labelled && !line->capital ? OWN_LINE : NO_HEADING;
    if (!r->framed && !r->headings)
        return NO_HEADING;
    if (!line->heading)
        return r->framed ? unknown_heading(r, index) : NO_HEADING;
    return labelled ? labelled_heading(r, line) : known_heading(r, index);
}

/* Is there a line that can only be a heading, in a document without any frame? In languages with
 * capitals ITU's headings have none; the United Nations' are preambular and operative. */
bool side_has_sure_heading(const struct side_reader *r)
{
    bool preamble = false;
    bool operative = false;

    for (uint32_t i = 0; i < r->out->lines.len; i++) {
        const struct line *line = &r->out->lines.ptr[i];
        const struct line *next = line->kind == KIND_TEXT ? side_next_line(r, i) : NULL;
        if (line->kind != KIND_TEXT || (!line->heading && line->style != STYLE_HEADING))
            continue;
        if (line->style == STYLE_HEADING)
            return true;
        if (!line->capital && line->label.text.len == 0 && next != NULL &&
            (line->pure || (line->end == END_NONE && side_first_label_follows(r, i))))
            return true;
        preamble = preamble || (line->cls == CLASS_PREAMBULAR && line->end == END_COMMA);
        operative = operative || (line->cls == CLASS_OPERATIVE && line->end != END_NONE);
    }
    return preamble && operative;
}
