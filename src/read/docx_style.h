/* Styles of a .docx (ECMA-376 Part 1, 17.7): what paragraphs and runs get from them. */
#ifndef QARAR_READ_DOCX_STYLE_H
#define QARAR_READ_DOCX_STYLE_H

#include "base/arena.h"
#include "base/vec.h"
#include "model/build.h"
#include "pack/opc.h"

enum { DOCX_UNSAID = -1 };

enum docx_font { DOCX_FONT_TEXT, DOCX_FONT_SYMBOL, DOCX_FONT_WINGDINGS, DOCX_FONT_OTHER };

/* Values that are not said are -1, and come from the style that it is based on. */
struct docx_style {
    struct str id;
    string_id name;
    struct str based_on;
    int32_t num_id;
    int32_t num_level;
    uint32_t num_from; /* the style of the chain that says num_id */
    /* The list with a level that names this style, where its chain names no list; 0: none */
    int32_t linked_num;
    int8_t linked_level;
    int8_t bidi;
    int8_t outline; /* from 0 */
    int8_t hidden;
    int8_t font;
    uint8_t resolved; /* 1: being resolved, 2: done */
};

struct docx_styles {
    VEC(struct docx_style) list; /* the first is what documents without the style say: defaults */
    uint32_t *slots;             /* by id: index, or 0 */
    size_t size;
    uint32_t paragraph; /* the default paragraph style, or 0 */
    struct arena arena;
};

/* Reads the part, if there is one. False with err filled. */
bool docx_styles_read(struct docx_styles *styles, struct opc *opc,
                      const struct opc_relationship *relationships, struct builder *b,
                      struct err *err);
void docx_styles_release(struct docx_styles *styles);

/* The style with this id: index, or 0 where there is none. */
uint32_t docx_style_known(const struct docx_styles *styles, struct str id);

/* The style with this id: index. One that is not there is added as it is called. */
uint32_t docx_style_find(struct docx_styles *styles, struct str id, struct builder *b);

static inline const struct docx_style *docx_style_get(const struct docx_styles *styles,
                                                      uint32_t index)
{
    return &styles->list.ptr[index];
}

/* The kind of a font by its name. */
enum docx_font docx_font_named(struct str name);

#endif
