/* The names of Office Open XML that readers and writers use, in both families of namespaces
 * (Transitional and Strict; ECMA-376 Part 1 and Part 4). */
#ifndef QARAR_PACK_OOXML_H
#define QARAR_PACK_OOXML_H

#include "pack/xml.h"

enum ooxml_namespace {
    OOXML_NONE = XML_NS_NONE,
    OOXML_XML = XML_NS_XML,
    OOXML_W,     /* WordprocessingML */
    OOXML_M,     /* math */
    OOXML_MC,    /* markup compatibility */
    OOXML_R,     /* relationships, in a document */
    OOXML_REL,   /* relationships, in their own part */
    OOXML_PKG,   /* a package in one file */
    OOXML_V,     /* VML */
    OOXML_W14,   /* what Word 2010 added */
    OOXML_W15,   /* and Word 2013 */
    OOXML_OTHER, /* understood so far as a reader of text must */
};

/* The namespace of a package in one file. */
#define OOXML_PACKAGE "http://schemas.microsoft.com/office/2006/xmlPackage"

/* NAME(namespace, local name), for elements and attributes alike. */
/* clang-format finds another form for these each time. */
/* clang-format off */
#define OOXML_W_ELEMENTS(NAME)                                                                     \
    NAME(W, document) NAME(W, body) NAME(W, p) NAME(W, r) NAME(W, t) NAME(W, rPr) NAME(W, pPr)     \
    NAME(W, ins) NAME(W, del) NAME(W, moveFrom) NAME(W, moveTo) NAME(W, delText) NAME(W, tab)      \
    NAME(W, br) NAME(W, cr) NAME(W, sym) NAME(W, noBreakHyphen) NAME(W, softHyphen)                \
    NAME(W, ptab) NAME(W, pStyle) NAME(W, rStyle) NAME(W, bidi) NAME(W, numPr) NAME(W, numId)      \
    NAME(W, ilvl) NAME(W, outlineLvl) NAME(W, pPrChange) NAME(W, rPrChange)                        \
    NAME(W, numberingChange) NAME(W, sectPrChange) NAME(W, tblPrChange) NAME(W, tblGridChange)     \
    NAME(W, tblPrExChange) NAME(W, trPrChange) NAME(W, tcPrChange) NAME(W, rFonts)                 \
    NAME(W, vanish) NAME(W, tbl) NAME(W, tr) NAME(W, tc) NAME(W, trPr) NAME(W, tcPr)               \
    NAME(W, tblPr) NAME(W, tblGrid) NAME(W, tblPrEx) NAME(W, cellIns) NAME(W, cellDel)             \
    NAME(W, cellMerge) NAME(W, hyperlink) NAME(W, smartTag) NAME(W, smartTagPr)                    \
    NAME(W, customXml) NAME(W, customXmlPr) NAME(W, sdt) NAME(W, sdtPr) NAME(W, sdtEndPr)          \
    NAME(W, sdtContent) NAME(W, fldSimple) NAME(W, fldChar) NAME(W, instrText)                     \
    NAME(W, delInstrText) NAME(W, fldData) NAME(W, dir) NAME(W, bdo) NAME(W, ruby)                 \
    NAME(W, rubyBase) NAME(W, rubyPr) NAME(W, rt) NAME(W, drawing) NAME(W, pict) NAME(W, object)   \
    NAME(W, txbxContent) NAME(W, bookmarkStart) NAME(W, bookmarkEnd) NAME(W, moveFromRangeStart)   \
    NAME(W, moveFromRangeEnd) NAME(W, moveToRangeStart) NAME(W, moveToRangeEnd)                    \
    NAME(W, customXmlInsRangeStart) NAME(W, customXmlInsRangeEnd)                                  \
    NAME(W, customXmlDelRangeStart) NAME(W, customXmlDelRangeEnd)                                  \
    NAME(W, customXmlMoveFromRangeStart) NAME(W, customXmlMoveFromRangeEnd)                        \
    NAME(W, customXmlMoveToRangeStart) NAME(W, customXmlMoveToRangeEnd)                            \
    NAME(W, commentRangeStart) NAME(W, commentRangeEnd) NAME(W, commentReference)                  \
    NAME(W, annotationRef) NAME(W, comments) NAME(W, comment) NAME(W, proofErr) NAME(W, permStart) NAME(W, permEnd)                   \
    NAME(W, lastRenderedPageBreak) NAME(W, footnoteReference) NAME(W, endnoteReference)            \
    NAME(W, footnoteRef) NAME(W, endnoteRef) NAME(W, separator) NAME(W, continuationSeparator)     \
    NAME(W, footnotes) NAME(W, endnotes) NAME(W, footnote) NAME(W, endnote) NAME(W, sectPr)        \
    NAME(W, headerReference) NAME(W, footerReference) NAME(W, altChunk) NAME(W, subDoc)            \
    NAME(W, background) NAME(W, docPartObj) NAME(W, pgNum) NAME(W, framePr)    \
    NAME(W, gridSpan) NAME(W, gridBefore)

#define OOXML_W_STYLES(NAME)                                                                       \
    NAME(W, styles) NAME(W, docDefaults) NAME(W, pPrDefault) NAME(W, rPrDefault) NAME(W, style)    \
    NAME(W, name) NAME(W, basedOn) NAME(W, numbering) NAME(W, abstractNum) NAME(W, num)            \
    NAME(W, lvl) NAME(W, start) NAME(W, numFmt) NAME(W, lvlText) NAME(W, isLgl)                    \
    NAME(W, lvlRestart) NAME(W, suff) NAME(W, lvlPicBulletId) NAME(W, numStyleLink)                \
    NAME(W, styleLink) NAME(W, lvlOverride) NAME(W, startOverride)

#define OOXML_W_ATTRIBUTES(NAME)                                                                   \
    NAME(W, val) NAME(W, id) NAME(W, author) NAME(W, date) NAME(W, type) NAME(W, font)             \
    NAME(W, char) NAME(W, ascii) NAME(W, hAnsi) NAME(W, cs) NAME(W, fldCharType)                   \
    NAME(W, customMarkFollows) NAME(W, styleId) NAME(W, default) NAME(W, abstractNumId)            \
    NAME(W, dropCap) NAME(W, original) NAME(W, format)

#define OOXML_OTHER_NAMES(NAME)                                                                    \
    NAME(M, oMath) NAME(M, oMathPara) NAME(M, r) NAME(M, t) NAME(M, rPr) NAME(M, ctrlPr)           \
    NAME(MC, AlternateContent) NAME(MC, Choice) NAME(MC, Fallback) NAME(R, id)                     \
    NAME(REL, Relationships) NAME(REL, Relationship) NAME(XML, space) NAME(NONE, Requires)         \
    NAME(PKG, package) NAME(PKG, part) NAME(PKG, name) NAME(PKG, xmlData) NAME(PKG, binaryData)    \
    NAME(W14, paraId) NAME(W15, commentsEx) NAME(W15, commentEx) NAME(W15, paraId)                 \
    NAME(W15, paraIdParent) NAME(W15, done) NAME(NONE, Id) NAME(NONE, Type)                  \
    NAME(NONE, Target) NAME(NONE, TargetMode)
/* clang-format on */

#define OOXML_NAMES(NAME)                                                                          \
    OOXML_W_ELEMENTS(NAME)                                                                         \
    OOXML_W_STYLES(NAME) OOXML_W_ATTRIBUTES(NAME) OOXML_OTHER_NAMES(NAME)

#define OOXML_NUMBER(namespace, local) namespace##_##local,

/* W_p is the number of w:p, NONE_Id of an attribute Id without a prefix. */
enum ooxml_name { OOXML_NO_NAME, OOXML_NAMES(OOXML_NUMBER) OOXML_NAME_COUNT };

extern const struct xml_names ooxml_names;

#endif
