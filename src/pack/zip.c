/* libzip and the limits on what comes out of it. What the members mean is for others. */
#include "pack/zip.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "pack/flat.h"

#include <errno.h>
#include <stdlib.h>
#include <zip.h>

enum { RATIO_FREE = 1 << 26 }; /* bytes that may come out of nearly nothing */

/* Of zip or flat one is NULL; so below. */
struct archive {
    zip_t *zip;
    struct flat *flat;
    const struct limits *limits;
    zip_int64_t count;
};

struct member {
    zip_file_t *file;
    const struct flat_part *part;
    size_t at;        /* in the part's data */
    const char *name; /* the archive's */
    uint64_t size;
    uint64_t packed;
    uint64_t read;
    const struct limits *limits;
};

bool archive_like(struct str bytes)
{
    return str_starts(bytes, STR("PK\003\004")) || str_starts(bytes, STR("PK\005\006"));
}

bool archive_like_flat(struct str bytes)
{
    return flat_like(bytes);
}

/* A part that cannot be read may be done without; but not for want of memory. */
static const char *reason_of(zip_error_t *error)
{
    if (zip_error_code_zip(error) == ZIP_ER_MEMORY)
        mem_failed();
    return zip_error_strerror(error);
}

static bool fail_open(struct str bytes, zip_error_t *error, struct err *err)
{
    int code = zip_error_code_zip(error);

    if (!archive_like(bytes))
        err_set(err, NULL, _("no package: it does not begin like a zip file"));
    else if (code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS || code == ZIP_ER_READ ||
             code == ZIP_ER_EOF)
        err_set(err, NULL, _("a package that is cut short or damaged"));
    else
        err_set(err, NULL, "%s", reason_of(error));
    zip_error_fini(error);
    return false;
}

/* The file where there is one, else the bytes. */
static zip_source_t *source_of(const struct input *input, zip_error_t *error)
{
    FILE *stream = input_stream(input);

    if (stream == NULL && input->file != NULL) {
        zip_error_set(error, ZIP_ER_OPEN, errno);
        return NULL;
    }
    if (stream == NULL)
        return zip_source_buffer_create(input->bytes.ptr, input->bytes.len, 0, error);
    zip_source_t *source = zip_source_filep_create(stream, 0, -1, error);
    if (source == NULL)
        fclose(stream);
    return source;
}

static zip_t *open_input(const struct input *input, struct err *err)
{
    zip_error_t error;

    zip_error_init(&error);
    zip_source_t *source = source_of(input, &error);
    zip_t *zip = source != NULL ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
    if (zip == NULL) {
        zip_source_free(source);
        fail_open(input->bytes, &error, err);
        return NULL;
    }
    zip_error_fini(&error);
    return zip;
}

static struct archive *open_flat(struct str bytes, const struct limits *limits, struct err *err)
{
    struct flat *flat = flat_new(bytes, limits, err);

    if (flat == NULL)
        return NULL;
    struct archive *archive = mem_alloc(sizeof(*archive));
    *archive =
        (struct archive){.flat = flat, .limits = limits, .count = (zip_int64_t)flat_count(flat)};
    return archive;
}

struct archive *archive_open(const struct input *input, const struct limits *limits,
                             struct err *err)
{
    if (!archive_like(input->bytes) && flat_like(input->bytes))
        return open_flat(input->bytes, limits, err);
    zip_t *zip = open_input(input, err);

    if (zip == NULL)
        return NULL;
    zip_int64_t count = zip_get_num_entries(zip, 0);
    if ((uint64_t)count > limits->members) {
        LIMIT_PASSED(err, NULL, limits, members);
        zip_discard(zip);
        return NULL;
    }
    struct archive *archive = mem_alloc(sizeof(*archive));
    *archive = (struct archive){.zip = zip, .limits = limits, .count = count};
    return archive;
}

void archive_close(struct archive *archive)
{
    if (archive == NULL)
        return;
    if (archive->zip != NULL)
        zip_discard(archive->zip);
    flat_free(archive->flat);
    free(archive);
}

static unsigned char name_byte(char c)
{
    if (c == '\\')
        return '/';
    return c >= 'A' && c <= 'Z' ? (unsigned char)(c - 'A' + 'a') : (unsigned char)c;
}

static struct str without_root(struct str name)
{
    while (name.len > 0 && name_byte(name.ptr[0]) == '/')
        name = str_from_off(name, 1);
    return name;
}

static bool same_name(struct str a, struct str b)
{
    a = without_root(a);
    b = without_root(b);
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (name_byte(a.ptr[i]) != name_byte(b.ptr[i]))
            return false;
    return true;
}

static struct str name_of(const struct archive *archive, zip_int64_t index)
{
    if (archive->flat != NULL)
        return flat_part(archive->flat, (size_t)index)->name;
    const char *name = zip_get_name(archive->zip, (zip_uint64_t)index, ZIP_FL_ENC_GUESS);
    if (name == NULL)
        reason_of(zip_get_error(archive->zip));
    return str_from(name);
}

int64_t archive_find(const struct archive *archive, struct str name)
{
    for (zip_int64_t i = 0; i < archive->count; i++)
        if (same_name(name_of(archive, i), name))
            return i;
    return -1;
}

static bool is_bomb(uint64_t unpacked, uint64_t packed, const struct limits *limits)
{
    return unpacked > RATIO_FREE && unpacked / (limits->ratio + 1) >= packed;
}

static bool may_be_read(const zip_stat_t *stat, const struct limits *limits, struct err *err)
{
    if ((stat->valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat->encryption_method != ZIP_EM_NONE)
        return err_set(err, stat->name, _("encrypted; it cannot be read without its password"));
    if ((stat->valid & ZIP_STAT_SIZE) != 0 && stat->size > limits->part)
        return LIMIT_PASSED(err, stat->name, limits, part);
    if ((stat->valid & ZIP_STAT_SIZE) != 0 && (stat->valid & ZIP_STAT_COMP_SIZE) != 0 &&
        is_bomb(stat->size, stat->comp_size, limits))
        return LIMIT_PASSED(err, stat->name, limits, ratio);
    return true;
}

static struct member *open_flat_member(struct archive *archive, int64_t index)
{
    const struct flat_part *part = flat_part(archive->flat, (size_t)index);
    struct member *member = mem_alloc(sizeof(*member));

    *member = (struct member){.part = part,
                              .name = part->name.ptr,
                              .size = part->data.len,
                              .packed = part->data.len,
                              .limits = archive->limits};
    return member;
}

struct member *member_open(struct archive *archive, int64_t index, struct err *err)
{
    zip_stat_t stat;

    if (archive->flat != NULL)
        return open_flat_member(archive, index);
    zip_stat_init(&stat);
    if (zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) != 0) {
        err_set(err, NULL, _("a package that is cut short or damaged"));
        return NULL;
    }
    if (!may_be_read(&stat, archive->limits, err))
        return NULL;
    zip_file_t *file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
    if (file == NULL) {
        err_set(err, stat.name, "%s", reason_of(zip_get_error(archive->zip)));
        return NULL;
    }
    struct member *member = mem_alloc(sizeof(*member));
    *member = (struct member){.file = file,
                              .name = stat.name,
                              .size = stat.size,
                              .packed = stat.comp_size,
                              .limits = archive->limits};
    return member;
}

/* The sizes that a package claims are not to be trusted: what comes out is counted. */
static bool within_limits(const struct member *member, struct err *err)
{
    if (member->read > member->limits->part)
        return LIMIT_PASSED(err, member->name, member->limits, part);
    if (is_bomb(member->read, member->packed, member->limits))
        return LIMIT_PASSED(err, member->name, member->limits, ratio);
    return true;
}

int64_t member_read(struct member *member, void *bytes, size_t size, struct err *err)
{
    zip_int64_t got = member->part != NULL
                          ? (zip_int64_t)flat_read(member->part, &member->at, bytes, size)
                          : zip_fread(member->file, bytes, size);

    if (got < 0) {
        err_set(err, member->name, _("damaged: %s"), reason_of(zip_file_get_error(member->file)));
        return -1;
    }
    member->read += (uint64_t)got;
    return within_limits(member, err) ? got : -1;
}

uint64_t member_size(const struct member *member)
{
    return member->size;
}

const char *const *member_bindings(const struct member *member)
{
    return member->part != NULL ? member->part->bindings : NULL;
}

const char *member_name(const struct member *member)
{
    return member->name;
}

void member_close(struct member *member)
{
    if (member == NULL)
        return;
    if (member->file != NULL)
        zip_fclose(member->file);
    free(member);
}
