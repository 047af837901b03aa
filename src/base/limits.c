/* What limits are called, how they are written, and what is said where one is passed. */
#include "base/limits.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct limits limits_default = LIMITS_DEFAULT;

#define LIMIT_ROW(name, value, most, help) {#name, offsetof(struct limits, name), (most), (help)},

const struct limit_row limit_rows[] = {LIMITS(LIMIT_ROW){.name = NULL}};

static const struct {
    char letter;
    size_t times;
} suffixes[] = {{'G', 1024 * LIMIT_MI}, {'M', LIMIT_MI}, {'K', LIMIT_KI}};

enum { SUFFIXES = sizeof(suffixes) / sizeof(suffixes[0]) };

static size_t *member_of(struct limits *limits, size_t member)
{
    return (size_t *)(void *)((char *)limits + member);
}

size_t limit_value(const struct limits *limits, const struct limit_row *row)
{
    return *(const size_t *)(const void *)((const char *)limits + row->member);
}

void limit_write(char *text, size_t value)
{
    for (size_t i = 0; i < SUFFIXES; i++)
        if (value >= suffixes[i].times && value % suffixes[i].times == 0) {
            snprintf(text, 24, "%zu%c", value / suffixes[i].times, suffixes[i].letter);
            return;
        }
    snprintf(text, 24, "%zu", value);
}

static size_t times_of(const char *suffix)
{
    for (size_t i = 0; i < SUFFIXES; i++)
        if ((suffix[0] & ~0x20) == suffixes[i].letter && suffix[1] == '\0')
            return suffixes[i].times;
    return suffix[0] == '\0' ? 1 : 0;
}

/* A number with a suffix, at most most. */
static bool parse_value(const char *text, size_t most, size_t *value)
{
    size_t number = 0;
    const char *at = text;

    for (; *at >= '0' && *at <= '9'; at++) {
        size_t digit = (size_t)(*at - '0');
        if (number > (SIZE_MAX - digit) / 10)
            return false;
        number = number * 10 + digit;
    }
    size_t times = times_of(at);
    if (at == text || times == 0 || number > most / times)
        return false;
    *value = number * times;
    return true;
}

static const struct limit_row *find_row(const char *name, size_t len)
{
    for (const struct limit_row *row = limit_rows; row->name != NULL; row++)
        if (strncmp(row->name, name, len) == 0 && row->name[len] == '\0')
            return row;
    return NULL;
}

bool limit_set(struct limits *limits, const char *text, struct err *err)
{
    size_t len = strcspn(text, "=");
    const struct limit_row *row = find_row(text, len);
    char most[24];

    if (row == NULL)
        return err_set(err, "--limit", _("'%.*s' is no limit (see --limit=help)"), (int)len, text);
    if (text[len] != '=')
        return err_set(err, "--limit", _("'%s' lacks its value"), text);
    if (parse_value(text + len + 1, row->most, member_of(limits, row->member)))
        return true;
    limit_write(most, row->most);
    return err_set(err, "--limit", _("'%s' is no number from 0 to %s"), text + len + 1, most);
}

bool limit_passed(struct err *err, const char *place, const struct limits *limits, size_t member)
{
    const struct limit_row *row = limit_rows;

    while (row->member != member)
        row++;
    return err_set(err, place, _("%s: beyond the limit of %zu (--limit=%s=…)"), _(row->help),
                   limit_value(limits, row), row->name);
}
