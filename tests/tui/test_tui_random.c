/* Keys at random on texts at random: whatever was pressed, the screen can be painted, the cursor is
 * on it, and a view changed and changed back gives the same cells. */
#include "tui/tui.h"

#include "support/marked.h"
#include "support/test.h"

#include <stdlib.h>

enum { TEXTS = 60, KEYS = 150 };

static uint32_t random_next(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static const char *pick(const char *const *list, size_t count, uint32_t *seed)
{
    return list[random_next(seed) % count];
}

static char *random_text(uint32_t *seed)
{
    static const char *const starts[] = {
        "", "considering\n", "resolves\n", "a)\t", "1\t", "2\t", "", "{+3\t+}", ""};
    static const char *const words[] = {
        "one word and another ",
        "[-out of it-]",
        "{+into it+}",
        "{+[-never there-]+}",
        "[-\u0639\u0631\u0628\u064A-]",
        "\u0642\u0631\u0627\u0631 \u0631\u0642\u0645 15 ",
        "\u6F22\u5B57\u6F22\u5B57",
        "e\u0301 ",
        "[-\u00B6-]",
        "{+\u00B6+}",
        "considering a) ",
    };
    struct buf text = {0};
    uint32_t lines = 1 + random_next(seed) % 40;

    for (uint32_t i = 0; i < lines; i++) {
        uint32_t count = random_next(seed) % 5;
        buf_puts(&text, i > 0 ? "\n" : "");
        buf_puts(&text, pick(starts, sizeof(starts) / sizeof(starts[0]), seed));
        for (uint32_t k = 0; k < count; k++)
            buf_puts(&text, pick(words, sizeof(words) / sizeof(words[0]), seed));
    }
    buf_puts(&text, "");
    return buf_detach(&text);
}

static void paint(struct tui *tui, struct frame *frame)
{
    tui_paint(tui, frame);
    assert_in_range(frame->cursor_row, 0, frame->rows - 1);
    assert_in_range(frame->cursor_col, 0, frame->cols - 1);
}

static void assert_same_frames(const struct frame *a, const struct frame *b, char key)
{
    size_t count = (size_t)a->rows * (size_t)a->cols;

    for (size_t i = 0; i < count; i++)
        if (memcmp(&a->cells[i], &b->cells[i], sizeof(a->cells[i])) != 0)
            fail_msg("%c twice: row %zu, column %zu", key, i / (size_t)a->cols,
                     i % (size_t)a->cols);
}

/* Without a message, since that goes with the next key. */
static void assert_toggles_back(struct tui *tui, struct frame *frames, char key)
{
    buf_clear(&tui->message);
    paint(tui, &frames[0]);
    tui_key(tui, (unsigned char)key);
    paint(tui, &frames[1]);
    tui_key(tui, (unsigned char)key);
    paint(tui, &frames[1]);
    assert_same_frames(&frames[0], &frames[1], key);
}

static void press_at_random(struct tui *tui, struct frame *frames, uint32_t *seed)
{
    static const char keys[] = "jjkk  bbdugG))((}}{{]][[cccCCDIFOMv\t\t\r\r\177\177nN35%";

    for (int i = 0; i < KEYS; i++) {
        tui_key(tui, (unsigned char)keys[random_next(seed) % (sizeof(keys) - 1)]);
        if (random_next(seed) % 20 == 0)
            tui_resize(tui, 1 + (int)(random_next(seed) % 12), 1 + (int)(random_next(seed) % 60));
        paint(tui, &frames[0]);
        if (tui->key_count == 0 && tui->count == 0 && tui->mode == MODE_TEXT) {
            assert_toggles_back(tui, frames, 'D');
            assert_toggles_back(tui, frames, 'I');
        }
    }
}

static void whatever_is_pressed_the_screen_holds(void **state)
{
    struct frame frames[2] = {0};

    (void)state;
    for (uint32_t i = 0; i < TEXTS; i++) {
        const struct tui_look look = {.name = "name",
                                      .view = VIEW_MARKUP,
                                      .bidi = i % 5 == 4 ? BIDI_TERMINAL : BIDI_APP,
                                      .markers = i % 3 == 0};
        uint32_t seed = i;
        char *text = random_text(&seed);
        struct loaded loaded = {.doc = marked_text(text)};
        struct tui tui;
        loaded.outline = outline_new(loaded.doc, NULL);
        tui_init(&tui, &loaded, &look, 2 + (int)(i % 9), 10 + (int)i);
        for (const char *key = "/word\r"; *key != '\0'; key++)
            tui_key(&tui, (unsigned char)*key);
        press_at_random(&tui, frames, &seed);
        tui_release(&tui);
        loaded_release(&loaded);
        free(text);
    }
    frame_release(&frames[0]);
    frame_release(&frames[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_is_pressed_the_screen_holds),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
