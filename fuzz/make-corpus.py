#!/usr/bin/env python3
"""Makes the first inputs of the fuzz targets from the samples and the cases of the suite.

    make-corpus.py      writes corpus/TARGET/* beside this script

Inputs that libFuzzer found later lie beside them under names of their own and are left alone.
"""

import json
import os
import re
import sys
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
CASES = os.path.join(TOP, "tests", "cases")
SAMPLES = os.path.join(TOP, "samples")
PARTS = ("document.xml", "styles.xml", "numbering.xml", "footnotes.xml", "endnotes.xml",
         "comments.xml")
KEPT, DELETED, INSERTED, WITHDRAWN, PARA, NOTE, NUMBER, PLACE = (bytes([n]) for n in range(0xF8, 0x100))
OPEN = {"{+[-": WITHDRAWN, "{+": INSERTED, "[-": DELETED}
MARKS = re.compile(r"\{\+\[-|-\]\+\}|\{\+|\+\}|\[-|-\]|\[\d\]|¶")


def write(target, name, data):
    folder = os.path.join(HERE, "corpus", target)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as out:
        out.write(data)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def case_folders():
    return sorted(name for name in os.listdir(CASES) if name.endswith(".docx"))


def files_below(folder):
    for root, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = os.path.join(root, name)
            yield os.path.relpath(path, folder), read(path)


def as_parts(members):
    """The input of fuzz_docx: parts after lines that name them."""
    out = b""
    for name, data in members:
        if name.endswith(".rels") or os.path.basename(name) in PARTS or name.endswith(".xml"):
            if name != "[Content_Types].xml":
                out += b"\n%%% " + name.encode() + b"\n" + data
    return out


def as_zip(members, name, compression):
    path = os.path.join(HERE, "corpus", "zip", name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with zipfile.ZipFile(path, "w", compression) as out:
        for member, data in members:
            info = zipfile.ZipInfo(member, (1980, 1, 1, 0, 0, 0))
            info.compress_type = compression
            out.writestr(info, data)


def as_marked(text, head=b""):
    """The input of fuzz_outline and fuzz_layout, from what print writes."""
    out = head
    for line in text.splitlines():
        state = KEPT
        at = 0
        for mark in MARKS.finditer(line):
            out += line[at:mark.start()].encode()
            at = mark.end()
            word = mark.group()
            if word in OPEN:
                state = OPEN[word]
                out += state
            elif word.startswith("["):
                out += NOTE
            elif word != "¶":
                out += KEPT
        out += line[at:].encode() + PARA + KEPT
    return out


def texts_of_cases():
    for name in sorted(os.listdir(CASES)):
        if name.endswith(".want") and not name.startswith("sample"):
            data = read(os.path.join(CASES, name))
            if 0 < len(data) < 4000:
                yield name[:-5], data.decode()


def main():
    for name in case_folders():
        members = list(files_below(os.path.join(CASES, name)))
        write("docx", "case-" + name[:-5], as_parts(members))
        as_zip(members, "case-" + name[:-5], zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(os.path.join(SAMPLES, "proposal-en.docx")) as sample:
        members = [(name, sample.read(name)) for name in sample.namelist()]
    # Where styles and numbers are, and as many paragraphs as show all that is used.
    short = [(name, re.sub(rb"(<w:body>.{6000}).*?(</w:p>).*(</w:body>)", rb"\1\2\3", data, flags=re.S)
              if name == "word/document.xml" else data) for name, data in members]
    write("docx", "sample", as_parts(short))
    as_zip(short, "sample", zipfile.ZIP_DEFLATED)
    for name in sorted(os.listdir(CASES)):
        if name.endswith(".txt"):
            write("text", "case-" + name[:-4], read(os.path.join(CASES, name)))
    flat = read(os.path.join(SAMPLES, "proposal-ar-flat.txt"))
    write("text", "sample", flat[:3000].rsplit(b"\n", 1)[0])
    for name, data in (("utf16le", "one\ttwo\nالقرار 5\n".encode("utf-16")),
                       ("utf16be", b"\xFE\xFF" + "one\ttwo\nالقرار\n".encode("utf-16-be")),
                       ("windows-1256", "إن مؤتمر المندوبين\n".encode("windows-1256"))):
        write("text", name, data)
    for name in ("proposals-json.json", "hostile-json.json"):
        data = json.loads(read(os.path.join(CASES, name)))
        write("json", "case-" + name[:-5],
              json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())
    widths = 0
    for name, text in texts_of_cases():
        write("outline", "case-" + name, as_marked(text))
        write("layout", "case-" + name, as_marked(text, bytes([widths & 0xFF])))
        widths += 37
    for name in sorted(os.listdir(CASES)):
        if name.endswith(".txt"):
            text = read(os.path.join(CASES, name)).decode("utf-8", "replace")
            write("outline", "text-" + name[:-4], as_marked(text))


if __name__ == "__main__":
    sys.exit(main())
