/* What the files of the JSON reader share: json.c reads the document and its notes, json_para.c a
 * paragraph, json_beside.c what names paragraphs. */
#ifndef QARAR_READ_JSON_READER_H
#define QARAR_READ_JSON_READER_H

#include "base/vec.h"
#include "model/build.h"
#include "read/json_value.h"

/* A note of the list, before its paragraphs are read. */
struct json_note {
    uint32_t id;
    uint32_t first; /* number of its first paragraph; 0: none */
    uint32_t index; /* the builder's, + 1, once its mark was read */
    string_id mark;
    struct str paragraphs;
};

/* A paragraph by its id. */
struct json_id {
    uint32_t id;
    uint32_t index;
};

/* The values of the outermost object. */
struct json_top {
    struct str format;
    struct str version;
    struct str source;
    struct str paragraphs;
    struct str notes;
    struct str formats;
    struct str comments;
};

/* Tables in each other whose latest cell may go on. */
enum { JSON_CELLS = 16 };

struct json_cell {
    struct cell cell;
    uint32_t index; /* + 1, as struct para wants it */
};

struct json_reader {
    struct builder *b;
    struct json_source source;
    struct json_top top;
    VEC(struct json_note) notes; /* by id while the body is read, then by paragraphs */
    size_t next_note;
    struct json_walk walk; /* the paragraphs that are read now */
    struct json_cell cells[JSON_CELLS];
    size_t cell_count;
    bool in_notes;
    VEC(struct json_id) paras; /* where there are comments, which ask for them */
    uint32_t unknown_keys;
    uint32_t lost_comments;
    uint32_t lost_formats;
    uint32_t lost_notes; /* marks without a note, notes without a mark */
};

/* Takers of a value for tables of fields; context is the reader. */
bool json_take_slice(void *context, struct str value, void *out);    /* struct str, raw */
bool json_take_string(void *context, struct str value, void *out);   /* string_id */
bool json_take_flag(void *context, struct str value, void *out);     /* uint8_t */
bool json_take_revision(void *context, struct str value, void *out); /* uint8_t */
bool json_take_id(void *context, struct str value, void *out);       /* uint32_t; null: as it was */

/* Fills out from an object by its table. */
bool json_take_object(struct json_reader *r, struct str value, const struct json_field *fields,
                      void *out);

/* json_para.c: gives the builder one paragraph. */
bool json_read_para(struct json_reader *r, struct str value);

/* json_beside.c: what names paragraphs, after all of them: comments and changes of properties.
 * False with err filled. */
bool json_read_beside(struct json_reader *r);

/* json.c: a mark of the note with this id; one that is not in the list has no text, and one in a
 * note's own text neither: notes have no notes. */
void json_add_note(struct json_reader *r, uint32_t id, uint32_t mark);

#endif
