# What the parts of the bench share; bench/run sources it. They find here
#   $program  the reader        $tools   the folder of make-docx, measure, walk
#   $folder   a scratch folder  $sizes   numbers of paragraphs
# and print a table each. A part is a file bench/part-NAME.sh that is sourced; make bench runs all
# in the order of $parts in bench/run.
# shellcheck shell=sh disable=SC2154

# The file of so many paragraphs (KIND: long or short), made once.
document() { # PARAGRAPHS KIND
    if [ ! -e "$folder/$1-$2.docx" ]; then
        # shellcheck disable=SC2046 # An option or nothing.
        "$tools/make-docx" $([ "$2" = short ] && echo --short) "$1" "$folder/$1-$2.docx"
    fi
    echo "$folder/$1-$2.docx"
}

rounds_for() { # PARAGRAPHS
    if [ "$1" -gt 20000 ]; then echo 5; else echo 31; fi
}

quotient() {
    awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else printf "-" }'
}

mib() { # KIB
    quotient "$1" 1024
}

# Millions of instructions that a command takes, 0 where valgrind is not installed.
instructions() {
    if ! command -v valgrind >/dev/null 2>&1; then
        echo 0
        return
    fi
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 >/dev/null |
        awk '/Collected/ { printf "%.1f", $NF / 1e6 }'
}

# Bytes of marked text in a file.
text_bytes() {
    "$tools/walk" "$1" | awk '{ print $3 }'
}

# A row of the table; the part sets $format.
row() {
    # shellcheck disable=SC2059 # The format is ours.
    printf "$format" "$@"
}
