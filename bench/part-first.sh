# What comes before the reader's first screen: instructions until enough was read for it.
format='| %10s | %8s | %8s |\n'
row paragraphs read Minstr
for size in $sizes; do
    file=$(document "$size" long)
    row "$size" "$("$tools/first" "$file")" "$(instructions "$tools/first" "$file")"
done
