# The greatest memory of print, with long paragraphs and with those of 20 bytes, against what is
# promised: 3 times the text, 8 MB, and 64 bytes a paragraph. Structure is not counted in it: what
# outline takes beside print is said.
format='%10s %6s %10s %10s %10s %7s %11s\n'
echo "greatest memory of qarar print --view=final"
row paragraphs kind text print promised ratio outline
row '' '' MB MB MB '' MB
for kind in long short; do
    for paras in $sizes; do
        file=$(document "$paras" "$kind")
        bytes=$(text_bytes "$file")
        # shellcheck disable=SC2046 # Six numbers.
        set -- $("$tools/measure" 1 "$program" print --view=final "$file" \
            --- "$program" outline "$file")
        awk -v paras="$paras" -v kind="$kind" -v text="$bytes" -v print_kib="$3" \
            -v outline_kib="$6" -v format="$format" 'BEGIN {
                promised = 3 * text + 8e6 + 64 * paras
                printf format, paras, kind, sprintf("%.1f", text / 1e6),
                    sprintf("%.1f", print_kib * 1024 / 1e6), sprintf("%.1f", promised / 1e6),
                    sprintf("%.2f", print_kib * 1024 / promised),
                    sprintf("%.1f", outline_kib * 1024 / 1e6)
            }'
    done
done
