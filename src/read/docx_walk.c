/* The table: what each element means by where it stands. What is not in it is skipped with all it
 * holds, and reported where text might have been (ECMA-376 Part 1, 17.2 to 17.16). */
#include "read/docx.h"

#include "base/i18n.h"

#include <assert.h>
#include <stdio.h>

#define IN XML_IN

/* Where paragraphs, rows, cells or runs stand, and wrappers around them. */
#define BLOCKS      (IN(DOCX_BLOCK) | IN(DOCX_TABLE) | IN(DOCX_ROW))
#define INLINES     (IN(DOCX_PARA) | IN(DOCX_MATH))
#define CONTENT     (BLOCKS | INLINES | IN(DOCX_RUBY))
#define ANYWHERE    (CONTENT | IN(DOCX_RUN) | IN(DOCX_DRAWING) | IN(DOCX_DOCUMENT) | IN(DOCX_NOTES))
#define PAST_OR_NOW (IN(DOCX_PPR) | IN(DOCX_PPR_WAS))
#define NUMBERS     (IN(DOCX_NUMPR) | IN(DOCX_NUMPR_WAS))

static bool count(void *user, struct xml *xml)
{
    struct docx *d = user;

    switch (xml_element(xml)) {
    case W_altChunk:
    case W_subDoc:
        d->odd[DOCX_ODD_ALTCHUNK]++;
        break;
    case W_bdo:
        d->odd[DOCX_ODD_OVERRIDE]++;
        break;
    case M_oMath:
        d->odd[DOCX_ODD_MATH]++;
        break;
    case W_rt:
        d->odd[DOCX_ODD_RUBY]++;
        return false;
    case W_headerReference:
    case W_footerReference:
        d->odd[DOCX_ODD_HEADER]++;
        break;
    default:
        d->odd[DOCX_ODD_FORMAT_CHANGE]++;
    }
    return true;
}

static bool begin_document(void *user, struct xml *xml)
{
    (void)xml;
    ((struct docx *)user)->is_document = true;
    return true;
}

static void end_body(void *user)
{
    docx_container_end(user);
}

#define SILENT(name, where)                                                                        \
    {                                                                                              \
        name, where, XML_LEAF, NULL, NULL                                                          \
    }
#define THROUGH(name, where)                                                                       \
    {                                                                                              \
        name, where, XML_SAME, NULL, NULL                                                          \
    }

static const struct xml_rule rules[] = {
    {W_document, IN(DOCX_ROOT), DOCX_DOCUMENT, begin_document, NULL},
    {W_body, IN(DOCX_DOCUMENT), DOCX_BLOCK, NULL, end_body},
    SILENT(W_background, IN(DOCX_DOCUMENT)),
    {W_footnotes, IN(DOCX_ROOT), DOCX_NOTES, NULL, NULL},
    {W_endnotes, IN(DOCX_ROOT), DOCX_NOTES, NULL, NULL},
    {W_comments, IN(DOCX_ROOT), DOCX_NOTES, NULL, NULL},
    {W_comment, IN(DOCX_NOTES), DOCX_BLOCK, docx_comment_begin, docx_comment_done},
    {W_footnote, IN(DOCX_NOTES), DOCX_BLOCK, docx_note_begin, docx_note_end},
    {W_endnote, IN(DOCX_NOTES), DOCX_BLOCK, docx_note_begin, docx_note_end},

    /* Paragraphs and their properties */
    {W_p, IN(DOCX_BLOCK), DOCX_PARA, docx_p, docx_p_end},
    {W_pPr, IN(DOCX_PARA), DOCX_PPR, docx_properties, NULL},
    {W_pStyle, PAST_OR_NOW, XML_LEAF, docx_pstyle, NULL},
    {W_framePr, IN(DOCX_PPR), XML_LEAF, docx_frame, NULL},
    {W_bidi, PAST_OR_NOW, XML_LEAF, docx_bidi, NULL},
    {W_outlineLvl, IN(DOCX_PPR), XML_LEAF, docx_outline_level, NULL},
    {W_numPr, IN(DOCX_PPR), DOCX_NUMPR, NULL, NULL},
    {W_numPr, IN(DOCX_PPR_WAS), DOCX_NUMPR_WAS, NULL, NULL},
    {W_numId, NUMBERS, XML_LEAF, docx_num_id, NULL},
    {W_ilvl, NUMBERS, XML_LEAF, docx_ilvl, NULL},
    {W_ins, NUMBERS, XML_LEAF, docx_num_ins, NULL},
    {W_numberingChange, IN(DOCX_NUMPR), XML_LEAF, docx_numbering_change, NULL},
    {W_pPrChange, IN(DOCX_PPR), DOCX_PPR_WAS, docx_ppr_change, NULL},
    THROUGH(W_pPr, IN(DOCX_PPR_WAS)),
    THROUGH(W_rPr, IN(DOCX_PROPERTIES_WAS)),
    THROUGH(W_sectPr, IN(DOCX_PROPERTIES_WAS)),
    THROUGH(W_tblPr, IN(DOCX_PROPERTIES_WAS)),
    THROUGH(W_tblGrid, IN(DOCX_PROPERTIES_WAS)),
    THROUGH(W_tblPrEx, IN(DOCX_PROPERTIES_WAS)),
    THROUGH(W_trPr, IN(DOCX_PROPERTIES_WAS)),
    THROUGH(W_tcPr, IN(DOCX_PROPERTIES_WAS)),
    {W_rPr, IN(DOCX_PPR), DOCX_MARK_RPR, docx_properties, NULL},
    {W_ins, IN(DOCX_MARK_RPR), XML_LEAF, docx_mark_ins, NULL},
    {W_del, IN(DOCX_MARK_RPR), XML_LEAF, docx_mark_del, NULL},
    {W_moveFrom, IN(DOCX_MARK_RPR), XML_LEAF, docx_mark_move_from, NULL},
    {W_moveTo, IN(DOCX_MARK_RPR), XML_LEAF, docx_mark_move_to, NULL},
    {W_rPrChange, IN(DOCX_MARK_RPR) | IN(DOCX_RPR), DOCX_PROPERTIES_WAS, docx_format_change,
     docx_format_change_end},
    {W_sectPr, IN(DOCX_PPR) | IN(DOCX_BLOCK), DOCX_SECTPR, docx_properties, NULL},
    {W_headerReference, IN(DOCX_SECTPR), XML_LEAF, count, NULL},
    {W_footerReference, IN(DOCX_SECTPR), XML_LEAF, count, NULL},
    {W_sectPrChange, IN(DOCX_SECTPR), DOCX_PROPERTIES_WAS, docx_format_change,
     docx_format_change_end},

    /* Runs and their text */
    {W_r, INLINES | IN(DOCX_RUBY), DOCX_RUN, docx_r, docx_r_end},
    {W_rPr, IN(DOCX_RUN), DOCX_RPR, docx_properties, NULL},
    {W_rStyle, IN(DOCX_RPR), XML_LEAF, docx_rstyle, NULL},
    {W_rFonts, IN(DOCX_RPR), XML_LEAF, docx_fonts, NULL},
    {W_vanish, IN(DOCX_RPR), XML_LEAF, docx_vanish, NULL},
    {W_t, IN(DOCX_RUN), XML_TEXT, docx_t, docx_t_end},
    {W_delText, IN(DOCX_RUN), XML_TEXT, docx_t, docx_t_end},
    {W_tab, IN(DOCX_RUN), XML_LEAF, docx_tab, NULL},
    {W_ptab, IN(DOCX_RUN), XML_LEAF, docx_tab, NULL},
    {W_br, IN(DOCX_RUN), XML_LEAF, docx_break, NULL},
    {W_cr, IN(DOCX_RUN), XML_LEAF, docx_break, NULL},
    {W_noBreakHyphen, IN(DOCX_RUN), XML_LEAF, docx_hyphen, NULL},
    {W_sym, IN(DOCX_RUN), XML_LEAF, docx_sym, NULL},
    {W_ruby, IN(DOCX_RUN), DOCX_RUBY, NULL, NULL},
    {W_rubyBase, IN(DOCX_RUBY), DOCX_PARA, NULL, NULL},
    {W_fldChar, IN(DOCX_RUN), DOCX_FLDCHAR, docx_fldchar, docx_fldchar_end},
    {W_numberingChange, IN(DOCX_FLDCHAR), XML_LEAF, docx_field_was, NULL},
    {W_footnoteReference, IN(DOCX_RUN), XML_LEAF, docx_note_reference, NULL},
    {W_endnoteReference, IN(DOCX_RUN), XML_LEAF, docx_note_reference, NULL},
    {W_footnoteRef, IN(DOCX_RUN), XML_LEAF, docx_note_own, NULL},
    {W_endnoteRef, IN(DOCX_RUN), XML_LEAF, docx_note_own, NULL},
    {W_commentReference, IN(DOCX_RUN), XML_LEAF, docx_comment_reference, NULL},
    SILENT(W_softHyphen, IN(DOCX_RUN)),
    {W_instrText, IN(DOCX_RUN), XML_TEXT, docx_instruction, docx_instruction_end},
    {W_delInstrText, IN(DOCX_RUN), XML_TEXT, docx_instruction, docx_instruction_end},
    SILENT(W_lastRenderedPageBreak, IN(DOCX_RUN)),
    SILENT(W_annotationRef, IN(DOCX_RUN)),
    SILENT(W_separator, IN(DOCX_RUN)),
    SILENT(W_continuationSeparator, IN(DOCX_RUN)),
    SILENT(W_pgNum, IN(DOCX_RUN)),
    {W_rt, IN(DOCX_RUBY), XML_LEAF, count, NULL},
    SILENT(W_rubyPr, IN(DOCX_RUBY)),

    /* Revisions around content */
    {W_ins, CONTENT, XML_SAME, docx_ins, docx_revision_end},
    {W_del, CONTENT, XML_SAME, docx_del, docx_revision_end},
    {W_moveFrom, CONTENT, XML_SAME, docx_move_from, docx_revision_end},
    {W_moveTo, CONTENT, XML_SAME, docx_move_to, docx_revision_end},
    {W_moveFromRangeStart, CONTENT, XML_LEAF, docx_move_range, NULL},
    {W_moveToRangeStart, CONTENT, XML_LEAF, docx_move_range, NULL},
    {W_moveFromRangeEnd, CONTENT, XML_LEAF, docx_move_range_end, NULL},
    {W_moveToRangeEnd, CONTENT, XML_LEAF, docx_move_range_end, NULL},

    /* Wrappers that are only looked through */
    THROUGH(W_hyperlink, CONTENT),
    THROUGH(W_smartTag, CONTENT),
    THROUGH(W_customXml, CONTENT),
    THROUGH(W_sdt, CONTENT | IN(DOCX_RUN)),
    THROUGH(W_sdtContent, CONTENT | IN(DOCX_RUN)),
    THROUGH(W_fldSimple, CONTENT),
    {W_bdo, CONTENT, XML_SAME, count, NULL},
    {W_dir, CONTENT, XML_SAME, docx_dir, docx_dir_end},
    SILENT(W_smartTagPr, CONTENT),
    SILENT(W_customXmlPr, CONTENT),
    SILENT(W_sdtPr, CONTENT | IN(DOCX_RUN)),
    SILENT(W_sdtEndPr, CONTENT | IN(DOCX_RUN)),
    SILENT(W_fldData, CONTENT),
    {MC_AlternateContent, ANYWHERE, XML_SAME, docx_alternate, docx_alternate_end},
    {MC_Choice, ANYWHERE, XML_SAME, docx_choice, NULL},
    {MC_Fallback, ANYWHERE, XML_SAME, docx_fallback, NULL},

    /* Tables */
    {W_tbl, IN(DOCX_BLOCK), DOCX_TABLE, docx_tbl, docx_tbl_end},
    {W_tr, IN(DOCX_TABLE), DOCX_ROW, docx_tr, NULL},
    {W_tc, IN(DOCX_ROW), DOCX_BLOCK, docx_tc, docx_tc_end},
    {W_trPr, IN(DOCX_ROW), DOCX_TRPR, docx_properties, NULL},
    {W_gridBefore, IN(DOCX_TRPR), XML_LEAF, docx_grid_before, NULL},
    {W_ins, IN(DOCX_TRPR), XML_LEAF, docx_row_ins, NULL},
    {W_del, IN(DOCX_TRPR), XML_LEAF, docx_row_del, NULL},
    {W_trPrChange, IN(DOCX_TRPR), DOCX_PROPERTIES_WAS, docx_format_change, docx_format_change_end},
    {W_tcPr, IN(DOCX_BLOCK), DOCX_TCPR, docx_properties, NULL},
    {W_gridSpan, IN(DOCX_TCPR), XML_LEAF, docx_grid_span, NULL},
    {W_cellIns, IN(DOCX_TCPR), XML_LEAF, docx_cell_ins, NULL},
    {W_cellDel, IN(DOCX_TCPR), XML_LEAF, docx_cell_del, NULL},
    {W_tcPrChange, IN(DOCX_TCPR), DOCX_PROPERTIES_WAS, docx_format_change, docx_format_change_end},
    {W_cellMerge, IN(DOCX_TCPR), XML_LEAF, count, NULL},
    {W_tblPr, IN(DOCX_TABLE), DOCX_TBLPR, docx_properties, NULL},
    {W_tblGrid, IN(DOCX_TABLE), DOCX_TBLPR, docx_properties, NULL},
    {W_tblPrEx, IN(DOCX_ROW), DOCX_TBLPR, docx_properties, NULL},
    {W_tblPrChange, IN(DOCX_TBLPR), DOCX_PROPERTIES_WAS, docx_format_change,
     docx_format_change_end},
    {W_tblGridChange, IN(DOCX_TBLPR), DOCX_PROPERTIES_WAS, docx_format_change,
     docx_format_change_end},
    {W_tblPrExChange, IN(DOCX_TBLPR), DOCX_PROPERTIES_WAS, docx_format_change,
     docx_format_change_end},

    /* Drawings, text boxes, mathematics */
    {W_drawing, IN(DOCX_RUN), DOCX_DRAWING, docx_drawing, docx_drawing_end},
    {W_pict, IN(DOCX_RUN), DOCX_DRAWING, docx_drawing, docx_drawing_end},
    {W_object, IN(DOCX_RUN), DOCX_DRAWING, docx_drawing, docx_drawing_end},
    {W_txbxContent, IN(DOCX_DRAWING), DOCX_BLOCK, docx_box, docx_box_end},
    {M_oMath, IN(DOCX_PARA) | IN(DOCX_RUN) | IN(DOCX_MATH), DOCX_MATH, count, NULL},
    {M_oMathPara, IN(DOCX_PARA) | IN(DOCX_RUN), DOCX_MATH, NULL, NULL},
    {M_oMathPara, IN(DOCX_BLOCK), DOCX_MATH, docx_p, docx_p_end}, /* EG_BlockLevelElts has it */
    {M_r, IN(DOCX_MATH), XML_SAME, docx_r, NULL},
    {M_t, IN(DOCX_MATH), XML_TEXT, docx_t, docx_t_end},
    SILENT(M_ctrlPr, IN(DOCX_MATH)),
    SILENT(M_rPr, IN(DOCX_MATH)),
    SILENT(W_rPr, IN(DOCX_MATH)),

    /* Targets, and what surrounds text without being any */
    {W_bookmarkStart, CONTENT | IN(DOCX_RUN), XML_LEAF, docx_bookmark, NULL},
    SILENT(W_bookmarkEnd, CONTENT | IN(DOCX_RUN)),
    {W_commentRangeStart, CONTENT, XML_LEAF, docx_comment_start, NULL},
    {W_commentRangeEnd, CONTENT, XML_LEAF, docx_comment_end, NULL},
    SILENT(W_proofErr, CONTENT),
    SILENT(W_permStart, CONTENT),
    SILENT(W_permEnd, CONTENT),
    {W_customXmlInsRangeStart, CONTENT, XML_LEAF, count, NULL},
    SILENT(W_customXmlInsRangeEnd, CONTENT),
    {W_customXmlDelRangeStart, CONTENT, XML_LEAF, count, NULL},
    SILENT(W_customXmlDelRangeEnd, CONTENT),
    {W_customXmlMoveFromRangeStart, CONTENT, XML_LEAF, count, NULL},
    SILENT(W_customXmlMoveFromRangeEnd, CONTENT),
    {W_customXmlMoveToRangeStart, CONTENT, XML_LEAF, count, NULL},
    SILENT(W_customXmlMoveToRangeEnd, CONTENT),
    {W_altChunk, IN(DOCX_BLOCK), XML_LEAF, count, NULL},
    {W_subDoc, CONTENT, XML_LEAF, count, NULL},
};

static_assert(sizeof(rules) / sizeof(rules[0]) <= 250, "a rule's place is a byte");

static const uint8_t fallback[DOCX_CONTEXTS] = {
    [DOCX_ROOT] = XML_LEAF,
    [DOCX_DOCUMENT] = XML_ODD,
    [DOCX_NOTES] = XML_ODD,
    [DOCX_BLOCK] = XML_ODD,
    [DOCX_TABLE] = XML_ODD,
    [DOCX_ROW] = XML_ODD,
    [DOCX_PARA] = XML_ODD,
    [DOCX_RUN] = XML_ODD,
    [DOCX_RUBY] = XML_ODD,
    [DOCX_MATH] = XML_SAME,
    [DOCX_DRAWING] = XML_SAME,
    [DOCX_PPR] = XML_OTHER,
    [DOCX_PPR_WAS] = XML_OTHER,
    [DOCX_NUMPR] = XML_LEAF,
    [DOCX_NUMPR_WAS] = XML_LEAF,
    [DOCX_MARK_RPR] = XML_OTHER,
    [DOCX_RPR] = XML_OTHER,
    [DOCX_TRPR] = XML_OTHER,
    [DOCX_FLDCHAR] = XML_LEAF,
    [DOCX_TCPR] = XML_OTHER,
    [DOCX_TBLPR] = XML_OTHER,
    [DOCX_SECTPR] = XML_OTHER,
    [DOCX_PROPERTIES_WAS] = XML_OTHER,
};

/* So many names are told apart; a document with more of them is nobody's. */
enum { UNKNOWN_NAMES = 64 };

static void unknown(void *user, const char *name, unsigned context)
{
    struct docx *d = user;
    string_id id = builder_string(d->b, str_from(name));

    (void)context;
    for (size_t i = 0; i < d->unknown.len; i++) {
        if (d->unknown.ptr[i].name == id) {
            d->unknown.ptr[i].count++;
            return;
        }
    }
    if (d->unknown.len == UNKNOWN_NAMES) {
        d->odd[DOCX_ODD_ELEMENT]++;
        return;
    }
    struct docx_unknown it = {.name = id, .count = 1};
    /* TRANSLATORS: an element of XML that this program does not know, by its name */
    snprintf(it.words, sizeof(it.words), _("unknown element \"%.60s\", left out"), name);
    VEC_ADD(&d->unknown, it);
}

const struct xml_grammar docx_grammar = {
    .names = &ooxml_names,
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .fallback = fallback,
    .contexts = DOCX_CONTEXTS,
    .text = docx_text,
    .unknown = unknown,
    .other = docx_property,
};
