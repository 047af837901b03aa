# Printing a view against the bare walk, and how both grow. Commands run in turn, times are medians.
# Where instructions are counted there is no sandbox: valgrind could not write what it counted.
format='%10s %9s %9s %7s %9s %9s %7s\n'
echo "qarar print --view=final against a bare walk"
row paragraphs walk print ratio walk print ratio
row '' ms ms '' Minstr Minstr ''
for paras in $sizes; do
    file=$(document "$paras" long)
    # shellcheck disable=SC2046 # Six numbers.
    set -- $("$tools/measure" "$(rounds_for "$paras")" "$tools/walk" "$file" \
        --- "$program" print --view=final "$file")
    walk_minstr=$(instructions "$tools/walk" "$file")
    print_minstr=$(instructions "$program" print --sandbox=off --view=final "$file")
    row "$paras" "$1" "$4" "$(quotient "$4" "$1")" "$walk_minstr" "$print_minstr" \
        "$(quotient "$print_minstr" "$walk_minstr")"
    [ "$paras" != 5000 ] || five_ms=$4 five_minstr=$print_minstr
    [ "$paras" != 100000 ] || hundred_ms=$4 hundred_minstr=$print_minstr
done
if [ -n "${five_ms-}" ] && [ -n "${hundred_ms-}" ]; then
    echo "print, 100000 : 5000 paragraphs: time $(quotient "$hundred_ms" "$five_ms")," \
        "instructions $(quotient "$hundred_minstr" "$five_minstr")"
fi
