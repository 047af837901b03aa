# The other commands against print, at each size: time of the processor, median of three.
format='%10s %-28s %9s %9s %9s\n'
echo "other commands"
row paragraphs command 'ms CPU' 'of print' MiB
for paras in $sizes; do
    file=$(document "$paras" long)
    "$tools/measure" 3 "$program" print --view=final "$file" \
        --- "$program" print --format=json "$file" \
        --- "$program" outline "$file" \
        --- "$program" changes "$file" \
        --- "$program" summary "$file" \
        --- "$program" print --width=80 --bidi=app "$file" >"$folder/times"
    print=
    for name in print 'print --format=json' outline changes summary 'print --width=80 --bidi=app'; do
        read -r clock cpu kib
        : "$clock"
        print=${print:-$cpu}
        row "$paras" "$name" "$cpu" "$(quotient "$cpu" "$print")" "$(mib "$kib")"
    done <"$folder/times"
done
