/* Code points by their place and back, within and beyond a block. */
#include "support/test.h"

#include "base/buf.h"
#include "text/utf8_index.h"

static void every_code_point_is_found_from_both_sides(void **state)
{
    static const char *const units[] = {"a", "\u0641", "\u20AC", "\U0001F600"};
    struct buf text = {0};
    struct utf8_index index;
    size_t off = 0;

    (void)state;
    for (size_t i = 0; i < 9000; i++)
        buf_puts(&text, units[i % 4]);
    utf8_index_init(&index, buf_str(&text));
    for (size_t i = 0; i < 9000; i++) {
        assert_int_equal(utf8_index_count(&index, off), i);
        assert_int_equal(utf8_index_offset(&index, i), off);
        off += i % 4 + 1;
    }
    assert_int_equal(utf8_index_count(&index, text.len), 9000);
    assert_int_equal(utf8_index_offset(&index, 9000), text.len);
    assert_int_equal(utf8_index_offset(&index, 123456), text.len);
    utf8_index_release(&index);
    buf_release(&text);
}

static void an_empty_text_has_one_place(void **state)
{
    struct utf8_index index;

    (void)state;
    utf8_index_init(&index, STR(""));
    assert_int_equal(utf8_index_count(&index, 0), 0);
    assert_int_equal(utf8_index_offset(&index, 0), 0);
    assert_int_equal(utf8_index_offset(&index, 5), 0);
    utf8_index_release(&index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_is_found_from_both_sides),
        cmocka_unit_test(an_empty_text_has_one_place),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
