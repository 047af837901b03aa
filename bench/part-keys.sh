# Keys of the reader: CPU and bytes for each (bench/keys says how they are told apart).
if command -v python3 >/dev/null && command -v less >/dev/null; then
    for size in $sizes; do
        python3 "$here/keys" "$program" "$(document "$size" long)"
    done
    python3 "$here/keys" --bytes "$program" \
        "$here"/../samples/proposal-en.docx "$here"/../samples/proposal-ar.docx ||
        echo "keys: more than 1.2 times the bytes of less"
else
    echo "keys: python3 or less is missing"
fi
