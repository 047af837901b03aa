#!/usr/bin/env python3
"""Broken and hostile files, and what qarar must do with each.

    battery.py PROGRAM [--memory=MIB] [--seconds[=S]] [--commands=N] [--size=PERCENT] [--verbose] [CASE…]

Every case is made here, by a rule, and given to every command. Each run must end by itself with
status 0, or with status 2 and one line on standard error; what it writes must hold no control
character, escape sequence or BiDi override; and it must not take more memory than is allowed,
nor with --seconds more than S (1.0) seconds of the processor, user and system: of a build with -O2,
and what a sanitizer makes of that. A machine that is busy with other things lengthens a run, so one
that was too long is tried again, and the shortest counts.
Files hold at most 10 MB of text (or --size percent of that), or break a limit. --commands gives each
case to so many commands only, others for each case. --verbose tells what each run took.
"""

import io
import os
import re
import resource
import struct
import subprocess
import sys
import tempfile
import time
import warnings
import zipfile

sys.dont_write_bytecode = True
warnings.simplefilter("ignore")  # of zipfile, about what is wrong on purpose

MB = 1000 * 1000
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
COMMANDS = [
    ["print", "--view=markup"],
    ["print", "--view=final"],
    ["print", "--view=original"],
    ["print", "--view=common"],
    ["print", "--width=80", "--bidi=app"],
    ["print", "--width=7", "--bidi=terminal", "--view=final"],
    ["print", "--format=json"],
    ["outline"],
    ["outline", "--format=json"],
    ["changes"],
    ["changes", "--format=json"],
    ["changes", "--format=tsv"],
    ["summary", "--width=80", "--bidi=app"],
    ["summary", "--format=json"],
    ["print", "--clause=3", "--verbose"],
]
TRIES = 3  # of a run that took too long
SANITIZED = 20  # times as long
HARM = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\u2028\u2029]")

# ---- Packages ---------------------------------------------------------------------------------


def relationships(*rows):
    body = "".join(f'<Relationship Id="r{i}" Type="{R}/{kind}" Target="{target}"/>'
                   for i, (kind, target) in enumerate(rows))
    return f'<Relationships xmlns="{PACKAGE}">{body}</Relationships>'


def package(members, compression=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = compression
            archive.writestr(info, data)
    return out.getvalue()


ROOTS = ("_rels/.rels", relationships(("officeDocument", "word/document.xml")))
LINKS = ("word/_rels/document.xml.rels", relationships(
    *((name, name + ".xml") for name in ("styles", "numbering", "footnotes", "endnotes", "comments"))))


def part(root, inside):
    return f'<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inside}</w:{root}>'


def docx(body, **parts):
    members = [ROOTS, ("word/document.xml", part("document", f"<w:body>{body}</w:body>"))]
    if parts:
        members.append(LINKS)
    members += [(f"word/{name}.xml", part(name, inside)) for name, inside in parts.items()]
    return package(members)


def raw_docx(xml):
    return package([ROOTS, ("word/document.xml", xml)])


def p(text, properties=""):
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def change(kind, author, inside):
    return f'<w:{kind} w:id="1" w:author="{author}" w:date="2026-01-01T00:00:00Z">{inside}</w:{kind}>'


SAMPLE = docx(p("RESOLUTION 1") + "<w:p>" + change("ins", "A", run("recalling")) + "</w:p>" +
              p("a)\tthat &lt;this&gt; is so;") + p("resolves") + p("1\tto do 3;") + "<w:tbl><w:tr><w:tc>" +
              p("cell") + "</w:tc></w:tr></w:tbl>", styles='<w:style w:styleId="a"><w:name w:val="Call"/></w:style>')

# ---- Cases ------------------------------------------------------------------------------------

CASES = {}


def case(make):
    CASES[make.__name__.replace("_", "-")] = make
    return make


def text_case(name, make):
    CASES["text-" + name] = make


def fill(unit, size=None):
    size = size or 10 * MB
    unit = unit.encode() if isinstance(unit, str) else unit
    return unit * (size // len(unit))


for name, unit in {
    "one-paragraph": "word ", "one-word": "x", "marks": "\u0301", "marks-on-letters": "b\u0301\u0323\u064e\u0651\u0670\u0655",
    "isolates": "\u2067", "isolate-pairs": "\u2067a\u2069", "embeddings": "\u202b", "overrides": "\u202e",
    "pops": "\u202c\u2069", "brackets": "(", "bracket-pairs": "()", "square-brackets": "[", "bracket-words": "[a] ",
    "tabs": "\t", "nuls": "\0", "fffd": "\ufffd", "escapes": "\x1b[2J\x1b]0;x\x07", "c1": "\u009b31m",
    "arabic": "\u0644\u0627 ", "one-arabic-word": "\u0644\u0627", "joiners": "\u200d", "soft-hyphens": "\u00ad",
    "line-separators": "\u2028", "wide": "\u6f22", "emoji-joined": "\U0001f468\u200d", "flags": "\U0001f1e6",
    "jamo": "\u1112\u1161\u11ab", "ligatures": "\ufdfa", "broken": b"\xff", "half": b"\xe2\x80", "surrogates": b"\xed\xa0\x80",
    "empty-paragraphs": "\n", "crlf": "\r\n", "returns": "\r", "short-paragraphs": "a\n", "labels": "a)\tb\n",
    "headings": "resolves\n", "headings-and-clauses": "resolves\n1\tto do considering a) above;\n",
    "note-marks": "[footnoteRef:1]", "note-texts": " [1: x]", "open-notes": "[1: ", "bookmarks": "[bookmark: x]",
    "references": "resolves 3 considering a) ", "proposals": "MOD ABC/1/1\nRESOLUTION 5 (Rev. Dubai, 2012)\n",
    "call-words": "recalling, considering, noting ", "digits": "1", "numbers": "1 2 3 ", "dashes": "-",
    "quotes": "\"'", "history": "(Dubai, 2012; Doha, 2006) ", "undecided": "[text [nested] ] ",
    "long-label": "1.", "roman": "i", "hebrew-arabic": "\u05d0\u0627",
}.items():
    text_case(name, lambda unit=unit: fill(unit))
text_case("million-paragraphs", lambda: b"\n" * 1000000)
text_case("million-words-paragraphs", lambda: b"resolves 3\n" * 900000)
text_case("deep-isolates", lambda: fill("\u2067", 5 * MB) + fill("\u2069", 5 * MB))
text_case("deep-brackets", lambda: fill("(", 5 * MB) + fill(")", 5 * MB))
text_case("utf16", lambda: b"\xff\xfe" + fill("\u0644", 10 * MB).decode().encode("utf-16-le"))
text_case("utf16-odd", lambda: b"\xff\xfe" + b"a\0" * 1000 + b"\xd8" * 1001)
text_case("names", lambda: b"[bookmark: " + fill("n", 9 * MB) + b"]x\n")
text_case("many-notes", lambda: "".join(f"a[footnoteRef:{i}]\n" for i in range(1, 300000)).encode())


@case
def zip_bomb():
    return package([ROOTS, ("word/document.xml", b"<a>" + b" " * (600 * MB) + b"</a>")])


@case
def zip_bomb_that_lies():
    data = bytearray(package([ROOTS, ("word/document.xml", b"<a>" + b" " * (200 * MB) + b"</a>")]))
    for signature, at in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
        start = data.rfind(signature)
        data[start + at:start + at + 4] = struct.pack("<I", 1000)
    return bytes(data)


@case
def zip_bomb_nested():
    inner = package([("x", b"\0" * (50 * MB))])
    for _ in range(5):
        inner = package([("x", inner)])
    return package([ROOTS, ("word/document.xml", inner)])


@case
def zip_of_overlapping_members():
    data = bytearray(package([ROOTS, ("word/document.xml", part("document", "<w:body>" + p("x") + "</w:body>")),
                              ("word/styles.xml", b"<a/>")]))
    rows = [m.start() for m in re.finditer(rb"PK\x01\x02", data)]
    for row in rows[1:]:
        data[row + 42:row + 46] = data[rows[1] + 42:rows[1] + 46]
    return bytes(data)


@case
def zip_of_many_members():
    return package([ROOTS] + [(f"m{i}", b"") for i in range(60000)], zipfile.ZIP_STORED)


@case
def zip_of_duplicates():
    return package([ROOTS] + [("word/document.xml", part("document", f"<w:body>{p(str(i))}</w:body>")) for i in range(9000)])


@case
def zip_with_names_that_harm():
    return package([("../../etc/passwd", b"x"), ("\x1b[2J\u202e\x07.xml", b"x"), ("_rels/.rels", relationships(
        ("officeDocument", "../../../word/\x1b[31m\u202edocument.xml".replace("\x1b", "&#27;"))))])


@case
def zip_whose_main_part_harms():
    return package([("_rels/.rels", relationships(("officeDocument", "word/a\u202e\u0085b.xml"))),
                    ("word/a\u202e\u0085b.xml", b"<broken")])


@case
def zip_with_a_huge_comment():
    data = package([ROOTS, ("word/document.xml", part("document", "<w:body/>"))])
    return data[:-2] + struct.pack("<H", 65535) + b"PK\5\6" * 16383 + b"abc"


@case
def zip64_that_lies():
    end = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 1 << 60, 1 << 60, 1 << 62, 0)
    locator = struct.pack("<IIQI", 0x07064B50, 0, 0, 1)
    return end + locator + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)


@case
def zip_with_a_long_directory():
    row = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 33, 0, 0, 0, 60000, 0, 0, 0, 0, 0, 0) + b"n" * 60000
    count = 160
    return b"PK\3\4" + row * count + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(row) * count, 4, 0)


@case
def zip_with_many_relationships():
    return package([("_rels/.rels", relationships(*(("officeDocument", f"a{i}.xml") for i in range(100000))))] +
                   [(f"m{i}", b"") for i in range(9000)])


@case
def xml_entities():
    lol = "".join(f'<!ENTITY l{i} "{"&l%d;" % (i - 1) * 10}">' for i in range(1, 10))
    return raw_docx(f'<!DOCTYPE d [<!ENTITY l0 "lol">{lol}]><w:document xmlns:w="{W}">&l9;</w:document>')


@case
def xml_external_entity():
    return raw_docx(f'<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document xmlns:w="{W}"/>')


@case
def xml_depth():
    return docx("<w:sdt><w:sdtContent>" * 50000 + "</w:sdtContent></w:sdt>" * 50000)


@case
def xml_depth_of_strangers():
    return docx("<a>" * 1000000)


@case
def xml_attributes():
    return docx("<w:p " + " ".join(f'a{i}=""' for i in range(1000000)) + "/>")


@case
def xml_namespaces():
    return docx("<w:p " + " ".join(f'xmlns:n{i}="u{i}"' for i in range(400000)) + "/>")


@case
def xml_namespaces_below():
    return docx("".join(f'<w:p xmlns:n{i}="u{i}"/>' for i in range(250000)))


@case
def xml_long_name():
    return docx(f"<{'n' * 10 * MB}/>")


@case
def xml_many_names():
    return docx("".join(f"<w:n{i}/>" for i in range(700000)))


@case
def xml_long_value():
    return docx(f'<w:p><w:pPr><w:pStyle w:val="{"v" * 10 * MB}"/></w:pPr></w:p>')


@case
def xml_long_author():
    return docx("<w:p>" + change("ins", "\u202e" * (3 * MB), run("x")) + "</w:p>")


@case
def xml_comment():
    return docx("<!--" + "c" * 10 * MB + "-->")


@case
def xml_many_comments():
    return docx("<!---->" * 1400000)


@case
def xml_instruction():
    return docx("<?p " + "c" * 10 * MB + "?>")


@case
def xml_cdata():
    return docx("<w:p><w:r><w:t><![CDATA[" + "c" * 10 * MB + "]]></w:t></w:r></w:p>")


@case
def xml_many_cdata():
    return docx("<w:p><w:r><w:t>" + "<![CDATA[c]]>" * 700000 + "</w:t></w:r></w:p>")


@case
def xml_references():
    return docx(p("&#x202E;&#9;&lt;" * 600000))


@case
def xml_not_utf8():
    return raw_docx(b'<?xml version="1.0" encoding="x-unknown-charset"?><a/>')


@case
def docx_empty_paragraphs():
    return docx("<w:p/>" * 1000000)


@case
def docx_spans():
    return docx("<w:p>" + "".join(change("ins" if i % 2 else "del", "A", run("a")) for i in range(100000)) + "</w:p>")


@case
def docx_spans_kept_between():
    return docx("<w:p>" + (change("ins", "A", run("a")) + run("b")) * 90000 + "</w:p>")


@case
def docx_changed_paragraphs():
    return docx(("<w:p>" + change("ins", "A", run("to do")) + change("del", "A", run("x")) + "</w:p>") * 50000)


@case
def docx_deleted_marks():
    return docx(f'<w:p><w:pPr><w:rPr>{change("del", "A", "")}</w:rPr></w:pPr>{run("x")}</w:p>' * 60000)


@case
def docx_inserted_rows():
    return docx("<w:tbl>" + f'<w:tr><w:trPr>{change("ins", "A", "")}</w:trPr><w:tc>{p("x")}</w:tc></w:tr>' * 50000 + "</w:tbl>")


@case
def docx_one_row():
    return docx("<w:tbl><w:tr>" + f'<w:tc>{p("x")}</w:tc>' * 200000 + "</w:tr></w:tbl>")


@case
def docx_authors():
    return docx("<w:p>" + "".join(change("ins", f"A{i}", run("a")) for i in range(90000)) + "</w:p>")


@case
def docx_styles():
    return docx(p("x"), styles="".join(
        f'<w:style w:type="paragraph" w:styleId="s{i}"><w:name w:val="n{i}"/><w:basedOn w:val="s{i + 1}"/></w:style>'
        for i in range(90000)))


@case
def docx_styles_in_a_circle():
    return docx(p("x", '<w:pPr><w:pStyle w:val="a"/></w:pPr>') * 1000, styles="".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("a", "b"), ("b", "c"), ("c", "a"))))


@case
def docx_lists_in_a_circle():
    return docx(p("x", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>') * 1000,
                styles='<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
                numbering='<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum>'
                          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


@case
def docx_lists():
    return docx("".join(p("x", f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{i}"/></w:numPr></w:pPr>')
                        for i in range(40000)),
                numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
                          '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
                          "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="0"/></w:num>' for i in range(40000)))


@case
def docx_odd_levels():
    return docx("".join(p("x", f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>')
                        for level in (-1, 99, 8, "x", 10 ** 30) * 100),
                numbering='<w:abstractNum w:abstractNumId="0">' + "".join(
                    f'<w:lvl w:ilvl="{level}"><w:start w:val="{10 ** 18}"/><w:numFmt w:val="{kind}"/>'
                    f'<w:lvlText w:val="{"%1.%9" * 5000}"/></w:lvl>'
                    for level, kind in ((-1, "lowerRoman"), (0, "lowerRoman"), (8, "lowerLetter"), (99, "decimal"))) +
                "</w:abstractNum>" + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


@case
def docx_letters_that_never_end():
    return docx(p("x", '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>') * 2000,
                numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147480000"/>'
                          '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
                          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


@case
def docx_open_fields():
    return docx("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 100000 + run("x") + "</w:p>")


@case
def docx_ended_fields():
    return docx("<w:p>" + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 100000 + run("x") + "</w:p>")


@case
def docx_fields():
    field = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> REF b \\h </w:instrText>' \
            '<w:fldChar w:fldCharType="separate"/><w:t>3</w:t><w:fldChar w:fldCharType="end"/></w:r>'
    return docx('<w:p><w:bookmarkStart w:id="1" w:name="b"/>' + field * 40000 + "</w:p>")


@case
def docx_long_instruction():
    return docx('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>' + "x" * 9 * MB +
                '</w:instrText></w:r></w:p>')


@case
def docx_bookmarks():
    return docx("<w:p>" + "".join(f'<w:bookmarkStart w:id="{i}" w:name="b{i}"/>' for i in range(200000)) + "</w:p>")


@case
def docx_notes():
    return docx("<w:p>" + "".join(f'<w:r><w:footnoteReference w:id="{i}"/></w:r>' for i in range(100000)) + "</w:p>",
                footnotes="".join(f'<w:footnote w:id="{i}">{p("n")}</w:footnote>' for i in range(99999, -1, -1)))


@case
def docx_one_note():
    return docx("<w:p>" + '<w:r><w:footnoteReference w:id="1"/></w:r>' * 100000 + "</w:p>",
                footnotes=f'<w:footnote w:id="1">{p("n")}</w:footnote>' * 50000)


@case
def docx_comments():
    return docx("<w:p>" + "".join(f'<w:commentRangeStart w:id="{i}"/>' for i in range(100000)) + run("x") +
                "".join(f'<w:commentRangeEnd w:id="{i}"/><w:r><w:commentReference w:id="{i}"/></w:r>' for i in range(100000)) + "</w:p>",
                comments="".join(f'<w:comment w:id="{i}" w:author="A">{p("c")}</w:comment>' for i in range(100000)))


@case
def docx_nested_tables():
    return docx("<w:tbl><w:tr><w:tc>" * 10000 + p("x") + "</w:tc></w:tr></w:tbl>" * 10000)


@case
def docx_wide_cells():
    return docx("<w:tbl>" + f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{10 ** 9}"/></w:tcPr>{p("x")}</w:tc>'
                            f'<w:tc><w:tcPr><w:gridSpan w:val="-{10 ** 30}"/><w:vMerge/></w:tcPr>{p("y")}</w:tc></w:tr>' * 100 + "</w:tbl>")


@case
def docx_boxes():
    box = "<w:p><w:r><w:pict><w:txbxContent>"
    return docx((box * 12 + p("x") + "</w:txbxContent></w:pict></w:r></w:p>" * 12) * 500)


@case
def docx_moves():
    return docx("".join(f'<w:p><w:moveFromRangeStart w:id="{i}" w:name="m{i}"/>{change("moveFrom", "A", run("x"))}</w:p>'
                        for i in range(40000)))


@case
def docx_text_that_harms():
    return docx(p("\u202e\u0085\u009b31m\u2028&#x7f;<w:tab/>", "") + "<w:p>" +
                change("ins", "\u202eA\u0085", run("a&#x202d;b")) + "</w:p>" +
                "<w:p>" + "<w:r><w:t>1 \u202e resolves</w:t></w:r>" + "</w:p>",
                styles='<w:style w:styleId="\u202e\u0085"><w:name w:val="\u202e\u009b"/></w:style>')


@case
def docx_unknown_that_harms():
    return raw_docx(f'<w:document xmlns:w="{W}"><w:body><w:p><w:\u202ex/><w:y\u0085z\u202d/></w:p></w:body></w:document>'
                    .replace("\u0085", "").replace("\u202e", "\u00e9").replace("\u202d", "\u00e8"))


@case
def docx_symbols():
    return docx("<w:p>" + '<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:tab/><w:br/><w:softHyphen/></w:r>' * 80000 + "</w:p>")


@case
def docx_choices():
    return docx('<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
                '<mc:Choice Requires="w">' * 80 + p("x") + "</mc:Choice></mc:AlternateContent>" * 80)


def json_of(paragraphs, **more):
    import json
    return json.dumps({"format": "qarar-document", "version": 1, "paragraphs": paragraphs, **more}).encode()


@case
def json_depth():
    return b'{"format":"qarar-document","version":1,"paragraphs":' + b"[" * 5000000


@case
def json_depth_of_strangers():
    return b'{"format":"qarar-document","version":1,"x":' + b'{"a":' * 1000000 + b"1" + b"}" * 1000000 + b',"paragraphs":[]}'


@case
def json_numbers():
    return b'{"format":"qarar-document","version":' + b"1" * 5000000 + b',"paragraphs":[]}'


@case
def json_spans():
    return json_of([{"id": "p1", "spans": [{"text": "a", "revision": ("inserted", "deleted")[i % 2]} for i in range(200000)]}])


@case
def json_paragraphs():
    return json_of([{"id": f"p{i + 1}", "spans": []} for i in range(300000)])


@case
def json_string():
    return json_of([{"id": "p1", "spans": [{"text": "\u202e\u001b\u0000" * 500000, "revision": "kept"}]}])


@case
def json_harm():
    return json_of([{"id": "p1", "style": "\u202e\u001b", "label": {"original": "\u001b", "final": "\u202e"},
                     "mark": {"revision": "inserted", "author": "\u009b", "date": "\u202e"},
                     "spans": [{"text": "1 \u001b", "revision": "inserted", "author": "\u202e", "note": "n1"}]}],
                   notes=[{"id": "n1", "mark": "\u001b\u202e", "paragraphs": []}], source={"name": "\u001b[2J", "kind": "\u202e"})


@case
def json_members():
    return b'{"format":"qarar-document","version":1,"paragraphs":[],' + b",".join(b'"k%d":0' % i for i in range(900000)) + b"}"


for cut in range(0, len(SAMPLE), max(1, len(SAMPLE) // 40)):
    CASES[f"cut-docx-{cut}"] = lambda cut=cut: SAMPLE[:cut] or b"PK\3\4"
for at in range(0, len(SAMPLE), max(1, len(SAMPLE) // 60)):
    CASES[f"flipped-docx-{at}"] = lambda at=at: SAMPLE[:at] + bytes([SAMPLE[at] ^ 0xFF]) + SAMPLE[at + 1:]

# ---- Running ----------------------------------------------------------------------------------


class Run:
    def __init__(self, program, words, path):
        environment = {"LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"]}
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            started = time.monotonic()
            child = subprocess.Popen([program] + words + [path], stdin=subprocess.DEVNULL, stdout=out,
                                     stderr=err, env=environment, preexec_fn=limit_time)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = 0
            self.seconds = time.monotonic() - started
            self.cpu = usage.ru_utime + usage.ru_stime
            self.status = os.waitstatus_to_exitcode(status)
            self.memory = usage.ru_maxrss / 1024
            out.seek(0)
            err.seek(0)
            self.out = out.read()
            self.err = err.read()


def limit_time():
    resource.setrlimit(resource.RLIMIT_CPU, (120, 120))


def faults(run, words, memory, seconds):
    if run.status not in (0, 2):
        yield f"status {run.status}"
    if run.status == 2 and run.err.count(b"\n") != 1 and "--verbose" not in words:
        yield f"{run.err.count(10)} lines on standard error"
    if run.status == 0 and run.err and "--verbose" not in words:
        yield "status 0 with words on standard error"
    for name, data in (("output", run.out), ("errors", run.err)):
        try:
            harm = HARM.search(data.decode())
        except UnicodeDecodeError as fault:
            yield f"{name}: {fault.reason}"
            continue
        if harm:
            yield f"{name}: {harm.group()!r} at {harm.start()}"
    if memory and run.memory > memory:
        yield f"{run.memory:.0f} MiB"
    if seconds and run.cpu > seconds:
        yield f"{run.cpu:.2f} s"


def option(name, otherwise):
    return next((int(word[len(name) + 3:]) for word in sys.argv[2:] if word.startswith(f"--{name}=")), otherwise)


def seconds_allowed(program):
    """Of the processor, for a run; 0: any."""
    said = [word.partition("=")[2] for word in sys.argv[2:] if word.split("=")[0] == "--seconds"]
    if not said:
        return 0
    with open(program, "rb") as binary:
        sanitized = b"__asan_init" in binary.read()
    return float(said[-1] or 1) * (SANITIZED if sanitized else 1)


def run_within(program, words, path, seconds):
    runs = [Run(program, words, path)]
    while seconds and runs[-1].cpu > seconds and len(runs) < TRIES:
        runs.append(Run(program, words, path))
    return min(runs, key=lambda run: run.cpu)


def commands_for(name, number):
    # Cuts and flips are many and alike: each goes to one command.
    count = 1 if name.startswith(("cut-", "flipped-")) else option("commands", len(COMMANDS))
    return [COMMANDS[(number * 7 + i * 4) % len(COMMANDS)] for i in range(min(count, len(COMMANDS)))]


def main():
    global MB
    program = os.path.abspath(sys.argv[1])
    options = [word for word in sys.argv[2:] if word.startswith("--")]
    wanted = [word for word in sys.argv[2:] if not word.startswith("--")]
    memory = option("memory", 0)
    seconds = seconds_allowed(program)
    MB = 10000 * option("size", 100)
    failed = runs = 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "case")
        for number, (name, make) in enumerate(CASES.items()):
            if wanted and not any(name.startswith(word) for word in wanted):
                continue
            with open(path, "wb") as out:
                out.write(make())
            for words in commands_for(name, number):
                run = run_within(program, words, path, seconds)
                runs += 1
                said = list(faults(run, words, memory, seconds))
                failed += bool(said)
                if said or "--verbose" in options:
                    print(f"{name}: {' '.join(words)}: {run.cpu:.2f} s {run.memory:.0f} MiB status {run.status}: "
                          f"{'; '.join(said) or 'ok'}: {run.err[:150]!r}", flush=True)
    print(f"{runs} runs, {failed} failed")
    return 1 if failed or not runs else 0


if __name__ == "__main__":
    sys.exit(main())
