# Other programs on the same files, one run each, time of the processor, all their processes
# together; none longer than $limit seconds. less reads the
# bare XML, which is no text yet: it is told to show its first screen and leave, or to go to the
# end and leave, in a terminal that script makes.
format='%10s %-44s %9s %10s %9s\n'
limit=300
screen="TERM=xterm LESS= LESSSECURE=1"

one() { # PARAGRAPHS NAME PROGRAM-NEEDED COMMAND...
    paras=$1 name=$2 needed=$3
    shift 3
    if ! command -v "$needed" >/dev/null 2>&1; then
        row "$paras" "$name" "not installed" - -
    elif taken=$("$tools/measure" 1 timeout "$limit" "$@" 2>/dev/null); then
        # shellcheck disable=SC2086 # Three numbers.
        set -- $taken
        row "$paras" "$name" "$2" "$(quotient "$2" "$print")" "$(mib "$3")"
    else
        row "$paras" "$name" "failed, or over $limit s" - -
    fi
}

echo "other programs, one run each"
row paragraphs program 'ms CPU' 'of print' MiB
for paras in $sizes; do
    file=$(document "$paras" long)
    # shellcheck disable=SC2046 # Three numbers.
    set -- $("$tools/measure" 3 "$program" print --view=final "$file")
    print=$2
    row "$paras" "qarar print --view=final" "$2" 1 "$(mib "$3")"
    one "$paras" "bare walk" "$tools/walk" "$tools/walk" "$file"
    one "$paras" "pandoc --track-changes=accept" pandoc \
        pandoc -f docx -t plain --track-changes=accept "$file"
    one "$paras" docx2txt docx2txt docx2txt "$file" -
    one "$paras" "soffice --headless" soffice soffice --headless --convert-to txt:Text \
        --outdir "$folder" "$file"
    for keys in q Gq; do
        one "$paras" "unzip -p | less, $([ $keys = q ] && echo first screen || echo to the end)" script \
            script -qec "stty rows 24 cols 80; unzip -p '$file' word/document.xml |
                env $screen less -S +$keys" /dev/null
    done
done
