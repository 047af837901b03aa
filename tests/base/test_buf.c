/* Growing memory: buffers, arrays and arenas. */
#include "support/test.h"

#include "base/arena.h"
#include "base/vec.h"

#include <stdalign.h>
#include <string.h>

static void an_empty_buffer_has_a_value(void **state)
{
    struct buf buf = {0};

    (void)state;
    assert_str(buf_str(&buf), "");
    char *bytes = buf_detach(&buf);
    assert_string_equal(bytes, "");
    free(bytes);
}

static void appending_keeps_everything_and_ends_with_nul(void **state)
{
    struct buf buf = {0};

    (void)state;
    buf_puts(&buf, "one");
    buf_putc(&buf, ' ');
    buf_add(&buf, STR_NONE);
    buf_add(&buf, STR("two"));
    buf_printf(&buf, " %d", 3);
    assert_str(buf_str(&buf), "one two 3");
    assert_int_equal(buf.ptr[buf.len], '\0');
    buf_clear(&buf);
    assert_str(buf_str(&buf), "");
    for (size_t i = 0; i < 100000; i++)
        buf_putc(&buf, (char)('a' + i % 26));
    assert_int_equal(buf.len, 100000);
    assert_int_equal(buf.ptr[99999], 'a' + 99999 % 26);
    buf_release(&buf);
}

static void code_points_are_written_as_utf8(void **state)
{
    static const struct {
        uint32_t cp;
        const char *want;
    } cases[] = {
        {0x41, "A"},
        {0x7F, "\x7F"},
        {0x80, "\xC2\x80"},
        {0x7FF, "\xDF\xBF"},
        {0x800, "\xE0\xA0\x80"},
        {0xFFFD, "\xEF\xBF\xBD"},
        {0x10000, "\xF0\x90\x80\x80"},
        {0x10FFFF, "\xF4\x8F\xBF\xBF"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        struct buf buf = {0};
        buf_put_cp(&buf, cases[i].cp);
        assert_str(buf_str(&buf), cases[i].want);
        buf_release(&buf);
    }
}

static void an_array_grows_one_by_one(void **state)
{
    VEC(uint32_t) vec = {0};

    (void)state;
    for (uint32_t i = 0; i < 10000; i++)
        VEC_ADD(&vec, i * 3);
    assert_int_equal(vec.len, 10000);
    for (uint32_t i = 0; i < 10000; i++)
        assert_int_equal(vec.ptr[i], i * 3);
    assert_int_equal(VEC_LAST(&vec), 29997);
    VEC_RELEASE(&vec);
    assert_null(vec.ptr);
}

static void growth_is_by_half_so_that_appending_is_linear(void **state)
{
    size_t cap = 0;
    size_t steps = 0;
    void *memory = NULL;

    (void)state;
    for (size_t want = 1; want <= 1000000; want++) {
        size_t before = cap;
        memory = mem_grow(memory, &cap, want, 1);
        steps += cap != before;
        assert_true(cap >= want);
    }
    assert_true(steps < 40); /* log(1000000) / log(1.5) is 34 */
    free(memory);
}

static void an_arena_gives_clean_aligned_memory(void **state)
{
    static const size_t sizes[] = {1, 7, 0, 4096, 3, 5000000, 16, 1};
    struct arena arena = {0};
    char *pieces[8];

    (void)state;
    for (size_t i = 0; i < 8; i++) {
        pieces[i] = arena_alloc(&arena, sizes[i]);
        assert_int_equal((uintptr_t)pieces[i] % alignof(max_align_t), 0);
        for (size_t j = 0; j < sizes[i]; j++)
            assert_int_equal(pieces[i][j], 0);
        memset(pieces[i], 'x', sizes[i]);
    }
    struct str copy = arena_dup(&arena, STR("word"));
    assert_str(copy, "word");
    assert_int_equal(copy.ptr[4], '\0');
    assert_null(arena_dup(&arena, STR_NONE).ptr);
    assert_str(arena_dup(&arena, STR("")), "");
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_buffer_has_a_value),
        cmocka_unit_test(appending_keeps_everything_and_ends_with_nul),
        cmocka_unit_test(code_points_are_written_as_utf8),
        cmocka_unit_test(an_array_grows_one_by_one),
        cmocka_unit_test(growth_is_by_half_so_that_appending_is_linear),
        cmocka_unit_test(an_arena_gives_clean_aligned_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
