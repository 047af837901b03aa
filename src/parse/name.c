/* What statuses and roles are called in JSON. */
#include "parse/outline.h"

#include <assert.h>

static const char *const statuses[] = {
    [STATUS_KEPT] = "kept",       [STATUS_MODIFIED] = "modified", [STATUS_INSERTED] = "inserted",
    [STATUS_DELETED] = "deleted", [STATUS_MOVED] = "moved",
};
static_assert(sizeof(statuses) / sizeof(statuses[0]) == STATUS_COUNT, "a name for each");

static const char *const roles[] = {
    [ROLE_TEXT] = "text",       [ROLE_PROPOSAL] = "proposal", [ROLE_NUMBER] = "number",
    [ROLE_TITLE] = "title",     [ROLE_HISTORY] = "history",   [ROLE_FORMULA] = "formula",
    [ROLE_HEADING] = "heading", [ROLE_CLAUSE] = "clause",     [ROLE_CONTINUATION] = "continuation",
    [ROLE_REASONS] = "reasons", [ROLE_ANNEX] = "annex",       [ROLE_TABLE] = "table",
};
static_assert(sizeof(roles) / sizeof(roles[0]) == ROLE_COUNT, "a name for each");

const char *status_name(enum status status)
{
    return statuses[status];
}

const char *role_name(enum role role)
{
    return roles[role];
}
