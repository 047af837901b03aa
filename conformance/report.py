"""The table that is committed."""

import subprocess
from collections import OrderedDict

HEAD = """# Conformance

Every `.docx` of the corpora, both views, as words: beside pandoc's `--track-changes=accept` and
`reject`, and beside copies of a file in which all changes were accepted or rejected. Made by `make
conformance` with %s; no word of the files is in it.

Words are taken from pandoc's tree and from `print --format=json`, so automatic list numbers, marks
of notes and descriptions of pictures, which are no text of the file, do not count; notes stand where
their marks do. For each difference the element that is responsible is found in the file itself by a
third reading (`conformance/reading.py`), and the rule for that element
(`conformance/rules.py`) says who is right. A place is a part, a line and a column.

%d files. %d are equal in both views; %d differ, each difference with its element; %d are not read by
one of both or by neither, for the reason given. Unexplained: %d.

"""


def shared(row):
    """The findings of a row by rule: both views of one element together."""
    found = OrderedDict()
    for it in row.findings:
        key = (it.element, it.right, it.why)
        if key not in found:
            found[key] = {"final": 0, "original": 0, "place": it.place}
        found[key][it.view] += it.count
    return found


def cell(text):
    return str(text).replace("|", "\\|").replace("\n", " ")


def line(*cells):
    return "| " + " | ".join(cell(it) for it in cells) + " |\n"


def sums(row):
    return [sum(it.count for it in row.findings if it.view == view) for view in ("final", "original")]


def pandoc_version():
    return subprocess.run(["pandoc", "--version"], capture_output=True,
                          text=True).stdout.split("\n")[0]


def row_of(row):
    if row.right:
        return line(row.name, "", "", "", "the package", "", row.right, row.note)
    if not row.findings:
        return line(row.name, row.total, 0, 0, "", "", "", "")
    by_rule = shared(row)
    return line(row.name, row.total, *sums(row),
                "; ".join("%s (%d/%d)" % (key[0], it["final"], it["original"])
                          for key, it in by_rule.items()),
                "; ".join(it["place"] for it in by_rule.values()),
                "; ".join(OrderedDict.fromkeys(key[1] for key in by_rule)),
                "; ".join(key[2] for key in by_rule))


def write(out, rows, copies):
    """Writes the table. How many differences have no explanation."""
    left = sum(len(row.unexplained) for row in rows) + sum(1 for it in copies if it[4])
    equal = sum(1 for row in rows if not row.right and not row.findings)
    differ = sum(1 for row in rows if row.findings)
    unread = sum(1 for row in rows if row.right)
    with open(out, "w", encoding="utf-8") as file:
        file.write(HEAD % (pandoc_version(), len(rows), equal, differ, unread, left))
        file.write("## Beside pandoc\n\n")
        file.write("Numbers of words that differ: final/original. Who is right: qarar, pandoc, or "
                   "both, where\nthe difference is one of notation.\n\n")
        file.write(line("file", "words", "final", "original", "element", "first place", "right",
                        "why"))
        file.write("|---|---:|---:|---:|---|---|---|---|\n")
        for row in rows:
            file.write(row_of(row))
        file.write("\n## Beside accepted and rejected copies\n\n")
        file.write("The words of the view and those of the copy, both as read by qarar.\n\n")
        file.write(line("file", "view", "copy", "words", "differ"))
        file.write("|---|---|---|---:|---:|\n")
        for it in copies:
            file.write(line(*it))
    return left
