/* Grapheme clusters (UAX #29), by libunistring. */
#ifndef QARAR_TEXT_CLUSTER_H
#define QARAR_TEXT_CLUSTER_H

#include "base/str.h"

/* The end of the cluster that starts at off (< text.len): a byte offset > off. */
size_t cluster_end(struct str text, size_t off);

/* The start of the cluster that ends at off; 0 where off is 0. */
size_t cluster_before(struct str text, size_t off);

#endif
