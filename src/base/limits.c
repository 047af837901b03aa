/* What the limits are where nobody says otherwise. */
#include "base/limits.h"

enum { KIB = 1024, MIB = 1024 * KIB };

const struct limits limits_default = {
    .text = (size_t)512 * MIB,
    .paragraph = (size_t)16 * MIB,
    .paras = (size_t)32 * MIB,
    .file = (size_t)1024 * MIB,
    .members = 10000,
    .part = (size_t)2048 * MIB,
    .ratio = 1000,
    .xml_depth = 256,
    .spans = (size_t)64 * MIB,
};
