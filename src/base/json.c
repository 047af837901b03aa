/* JSON as a stream: keeps commas and escapes right, knows nothing of documents.
 *
 * Numbers do not depend on the locale: a program that speaks the user's language still writes
 * 0.9 with a point. */
#include "base/json.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

/* What stands before any value or key: a comma, unless it is the first or follows its key. */
static void separate(struct json *json)
{
    if (json->after_key) {
        json->after_key = false;
        return;
    }
    if (json->more[json->depth])
        putc(',', json->out);
    json->more[json->depth] = true;
}

static void begin(struct json *json, char bracket)
{
    separate(json);
    putc(bracket, json->out);
    assert(json->depth + 1 < JSON_DEPTH);
    json->more[++json->depth] = false;
}

static void end(struct json *json, char bracket)
{
    assert(json->depth > 0 && !json->after_key);
    json->depth--;
    putc(bracket, json->out);
}

void json_begin_object(struct json *json)
{
    begin(json, '{');
}

void json_end_object(struct json *json)
{
    end(json, '}');
}

void json_begin_array(struct json *json)
{
    begin(json, '[');
}

void json_end_array(struct json *json)
{
    end(json, ']');
}

void json_key(struct json *json, const char *key)
{
    separate(json);
    putc('"', json->out);
    fputs(key, json->out);
    fputs("\":", json->out);
    json->after_key = true;
}

void json_null(struct json *json)
{
    separate(json);
    fputs("null", json->out);
}

void json_bool(struct json *json, bool value)
{
    separate(json);
    fputs(value ? "true" : "false", json->out);
}

void json_uint(struct json *json, uint64_t value)
{
    separate(json);
    fprintf(json->out, "%" PRIu64, value);
}

/* Digits as printf gave them, with a point for whatever the locale's radix is. */
static void put_number(struct json *json, const char *digits)
{
    separate(json);
    for (const char *p = digits; *p != '\0';) {
        if (strchr("0123456789e+-", *p) != NULL) {
            putc(*p++, json->out);
            continue;
        }
        putc('.', json->out);
        p += strcspn(p, "0123456789e+-");
    }
}

void json_number(struct json *json, double value)
{
    char digits[64];

    if (!isfinite(value)) {
        json_null(json);
        return;
    }
    for (int precision = 1; precision <= 17; precision++) {
        snprintf(digits, sizeof(digits), "%.*g", precision, value);
        if (strtod(digits, NULL) == value)
            break;
    }
    put_number(json, digits);
}

void json_float(struct json *json, float value)
{
    char digits[64];

    if (!isfinite(value)) {
        json_null(json);
        return;
    }
    for (int precision = 1; precision <= 9; precision++) {
        snprintf(digits, sizeof(digits), "%.*g", precision, (double)value);
        if (strtof(digits, NULL) == value)
            break;
    }
    put_number(json, digits);
}

/* The code point that must be escaped at p, and its bytes in *len; 0 where there is none. A NUL
 * comes back as its own sign, since 0 is taken: it is never valid text. */
static unsigned escaped_at(const unsigned char *p, size_t left, size_t *len)
{
    *len = 1;
    if (p[0] < 0x20 || p[0] == '"' || p[0] == '\\' || p[0] == 0x7F)
        return p[0] != 0 ? p[0] : 0xFFFD;
    *len = 2;
    if (p[0] == 0xC2 && left >= 2 && p[1] < 0xA0)
        return p[1];
    *len = 3;
    if (p[0] != 0xE2 || left < 3 || p[1] != 0x80)
        return 0;
    unsigned cp = 0x2000U | (p[2] & 0x3FU);
    return cp == 0x2028 || cp == 0x2029 || cp == 0x202D || cp == 0x202E ? cp : 0;
}

static void put_escape(FILE *out, unsigned cp)
{
    static const char named[] = "\"\"\\\\\nn\tt";

    for (const char *p = named; *p != '\0'; p += 2) {
        if ((unsigned char)*p == cp) {
            putc('\\', out);
            putc(p[1], out);
            return;
        }
    }
    fprintf(out, "\\u%04x", cp);
}

/* Bytes that escaped_at must look at; all others go through in one piece. */
static bool is_suspect(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\' || c == 0x7F || c == 0xC2 || c == 0xE2;
}

static void put_escaped(FILE *out, struct str value)
{
    const unsigned char *p = (const unsigned char *)value.ptr;
    size_t start = 0;
    size_t off = 0;

    while (off < value.len) {
        if (!is_suspect(p[off])) {
            off++;
            continue;
        }
        size_t len;
        unsigned cp = escaped_at(p + off, value.len - off, &len);
        if (cp == 0) {
            off++;
            continue;
        }
        fwrite(p + start, 1, off - start, out);
        put_escape(out, cp);
        off += len;
        start = off;
    }
    fwrite(p + start, 1, off - start, out);
}

void json_string(struct json *json, struct str value)
{
    if (value.ptr == NULL) {
        json_null(json);
        return;
    }
    separate(json);
    putc('"', json->out);
    put_escaped(json->out, value);
    putc('"', json->out);
}

void json_text(struct json *json, const char *value)
{
    json_string(json, str_from(value));
}

void json_id(struct json *json, char letter, uint32_t index)
{
    if (index == UINT32_MAX) {
        json_null(json);
        return;
    }
    separate(json);
    fprintf(json->out, "\"%c%" PRIu32 "\"", letter, index + 1);
}

void json_key_string(struct json *json, const char *key, struct str value)
{
    json_key(json, key);
    json_string(json, value);
}

void json_key_text(struct json *json, const char *key, const char *value)
{
    json_key(json, key);
    json_text(json, value);
}

void json_key_id(struct json *json, const char *key, char letter, uint32_t index)
{
    json_key(json, key);
    json_id(json, letter, index);
}

void json_key_null(struct json *json, const char *key)
{
    json_key(json, key);
    json_null(json);
}

void json_end(struct json *json)
{
    assert(json->depth == 0);
    json->more[0] = false;
    putc('\n', json->out);
}
