/* The package of Office Open XML (ECMA-376 Part 2): its main part, and the parts that belong to a
 * part, found by relationships and never by their usual names. */
#ifndef QARAR_PACK_OPC_H
#define QARAR_PACK_OPC_H

#include "base/arena.h"
#include "pack/xml.h"
#include "pack/zip.h"

/* What a part says of one that belongs to it. */
struct opc_relationship {
    struct str id;
    struct str type;   /* an address; its last word tells */
    struct str target; /* the member's name, or the address where external */
    bool external;
    struct opc_relationship *next;
};

struct opc {
    struct archive *archive;
    const struct limits *limits;
    struct arena arena;
};

/* input and limits are borrowed until opc_close. False with err filled, and nothing to close. */
bool opc_open(struct opc *opc, const struct input *input, const struct limits *limits,
              struct err *err);
void opc_close(struct opc *opc);

/* The relationships of a part by the name of its member; "" are those of the package. A part
 * without any gives none. False with err filled. They live as long as opc. */
bool opc_relationships(struct opc *opc, struct str part, struct opc_relationship **out,
                       struct err *err);

/* The first whose type ends so ("/styles") and whose part is in the package; or NULL. */
const struct opc_relationship *opc_find(const struct opc *opc, const struct opc_relationship *list,
                                        struct str type_end);

/* Reads a part to its end by a grammar. False with err filled. */
bool opc_read_part(struct opc *opc, struct str part, const struct xml_grammar *grammar, void *user,
                   struct err *err);

/* A part that is read in pieces. */
struct opc_part {
    struct member *member;
    struct xml *xml;
    uint64_t read;
    uint64_t size;
};

bool opc_part_open(struct opc_part *it, struct opc *opc, struct str part,
                   const struct xml_grammar *grammar, void *user, struct err *err);

/* Reads a piece. False at the end, or with err filled. */
bool opc_part_step(struct opc_part *it, struct err *err);
void opc_part_close(struct opc_part *it);

#endif
