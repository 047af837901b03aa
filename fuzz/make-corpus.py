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


NUM = '<w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr>'
FORMATS = ("decimal decimalZero upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText "
           "hex arabicAlpha arabicAbjad hebrew1 hebrew2 russianLower russianUpper chineseCounting ideographDigital "
           "japaneseCounting decimalEnclosedCircle hindiNumbers bullet none numberInDash thaiNumbers other").split()


def field(words, result="3"):
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> %s </w:instrText></w:r><w:r><w:fldChar '
            'w:fldCharType="separate"/></w:r><w:r><w:t>%s</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' % (words, result))


def rare_parts():
    """What the samples and cases have not: a name and the input of fuzz_docx."""
    by = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"'
    fonts = "Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Other"
    yield "symbols", "<w:p>" + "".join(
        f'<w:r><w:sym w:font="{f}" w:char="F0{c:02X}"/></w:r><w:r><w:rPr><w:rFonts w:ascii="{f}" w:hAnsi="{f}"/></w:rPr>'
        f'<w:t>&#x{0xF000 + c:X};a</w:t></w:r>' for f in fonts for c in range(0x20, 0x100, 7)) + "</w:p>"
    yield "listnum", "".join("<w:p><w:r><w:t>x</w:t></w:r>" + field(w) + "</w:p>" for w in (
        "LISTNUM", "LISTNUM NumberDefault", "LISTNUM LegalDefault \\l 2", "LISTNUM OutlineDefault \\s 4 \\l 3",
        "LISTNUM other", "SEQ Table", "REF a \\h", "NOTEREF a", "PAGE", "TOC", "HYPERLINK \"x\"", "QUOTE \"q\"", "EQ \\o(a,b)",
        "=1+2", "MACROBUTTON m words", "ADVANCE", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "STYLEREF 1 \\n"))
    plain = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> %s </w:instrText></w:r>'
             '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    yield "listnum-own", "".join(f"<w:p>{NUM % (i % 3, i % 2 + 1)}{plain % w}<w:r><w:t>x</w:t></w:r></w:p>" for i, w in enumerate((
        "LISTNUM", "LISTNUM NumberDefault", "LISTNUM LegalDefault \\l 2", "LISTNUM OutlineDefault \\s 4 \\l 3", "LISTNUM named \\l 1",
        "LISTNUM named \\s 7", "listnum \"other\" \\x", "LISTNUM \\l 99 \\s -1", "LISTNUM \\l", "LISTNUM"))) + (
        '\n%%% word/numbering.xml\n<w:abstractNum w:abstractNumId="0"><w:name w:val="named"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>'
        '</w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="n"/></w:abstractNum><w:abstractNum '
        'w:abstractNumId="2"><w:styleLink w:val="n"/><w:lvl w:ilvl="0"><w:pStyle w:val="s"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
        '\n%%% word/styles.xml\n<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="s" w:default="1"><w:name w:val="S"/><w:pPr><w:outlineLvl w:val="1"/><w:bidi/></w:pPr></w:style>')
    yield "formats", "".join(f"<w:p>{NUM % (i % 9, i // 9 + 1)}<w:r><w:t>x</w:t></w:r></w:p>" * 3
                             for i in range(len(FORMATS))) + "\n%%% word/numbering.xml\n" + "".join(
        f'<w:abstractNum w:abstractNumId="{k}">' + "".join(
            f'<w:lvl w:ilvl="{i % 9}"><w:start w:val="{1 + i * 7}"/><w:numFmt w:val="{f}"/><w:lvlRestart w:val="{i % 3}"/>'
            f'<w:isLgl w:val="{i % 2}"/><w:suff w:val="tab"/><w:lvlText w:val="(%1.%{i % 9 + 1})"/>'
            f'<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:pStyle w:val="s"/></w:lvl>'
            for i, f in enumerate(FORMATS) if i // 9 == k) + "</w:abstractNum>" for k in range(3)) + "".join(
        f'<w:num w:numId="{k + 1}"><w:abstractNumId w:val="{k}"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%2"/></w:lvl></w:lvlOverride></w:num>' for k in range(3))
    yield "comments", ('<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>on this</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r>'
                       '<w:commentReference w:id="0"/></w:r></w:p><w:commentRangeStart w:id="1"/><w:p><w:r><w:commentReference w:id="1"/>'
                       '</w:r></w:p>\n%%% word/comments.xml\n<w:comment w:id="0" w:author="A" w:initials="a" w:date="2026"><w:p><w:r>'
                       '<w:annotationRef/><w:t>words</w:t></w:r></w:p><w:p><w:r><w:t>more</w:t></w:r></w:p></w:comment><w:comment w:id="1"/>'
                       '<w:comment w:id="9"><w:p><w:r><w:t>nowhere</w:t><w:tab/><w:br/></w:r></w:p></w:comment>')
    box = '<w:r><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    p = "<w:p><w:r><w:t>in</w:t></w:r></w:p>"
    yield "boxes", (f"<w:p>{box % (p + p)}<w:r><w:t>out</w:t></w:r></w:p><w:p><w:ins {by}>{box % ('<w:p>' + box % p + '</w:p>')}</w:ins>"
                    f'</w:p><w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{p}'
                    f'</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>{box % p}</mc:Fallback></mc:AlternateContent></w:r></w:p>')
    was = f"<w:%s {by}><w:%s>%s</w:%s></w:%s>"
    yield "properties", (f'<w:p><w:pPr><w:pStyle w:val="s"/><w:bidi/><w:jc w:val="left"/><w:ind w:left="3"/>'
                         + was % ("pPrChange", "pPr", '<w:pStyle w:val="t"/><w:jc w:val="right"/><w:numPr><w:numId w:val="1"/></w:numPr>', "pPr", "pPrChange")
                         + "</w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"3\"/><w:vanish w:val=\"0\"/>" + was % ("rPrChange", "rPr", "<w:i/>", "rPr", "rPrChange")
                         + "</w:rPr><w:t>x</w:t></w:r></w:p><w:tbl><w:tblPr>" + was % ("tblPrChange", "tblPr", "<w:jc/>", "tblPr", "tblPrChange")
                         + "</w:tblPr><w:tr><w:trPr>" + was % ("trPrChange", "trPr", "", "trPr", "trPrChange") + "</w:trPr><w:tc><w:tcPr>"
                         + was % ("tcPrChange", "tcPr", "", "tcPr", "tcPrChange") + f"</w:tcPr>{p}</w:tc></w:tr></w:tbl><w:sectPr>"
                         + was % ("sectPrChange", "sectPr", "", "sectPr", "sectPrChange") + "</w:sectPr>")


def as_flat(members):
    """The package in one file of XML (Flat OPC)."""
    parts = ""
    for name, data in members:
        if name != "[Content_Types].xml":
            text = re.sub(r"<\?xml.*?\?>", "", data.decode())
            parts += f'<pkg:part pkg:name="/{name}" pkg:contentType="application/xml"><pkg:xmlData>{text}</pkg:xmlData></pkg:part>'
    return ('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' + parts +
            '<pkg:part pkg:name="/word/x.bin" pkg:contentType="a/b"><pkg:binaryData>AAEC\nAwQ=</pkg:binaryData></pkg:part>'
            "</pkg:package>").encode()


def main():
    for name, parts in rare_parts():
        write("docx", "rare-" + name, parts.encode())
    for name in case_folders():
        members = list(files_below(os.path.join(CASES, name)))
        write("docx", "case-" + name[:-5], as_parts(members))
        as_zip(members, "case-" + name[:-5], zipfile.ZIP_DEFLATED)
        if all(data.startswith(b"<") for _, data in members):
            write("zip", "flat-" + name[:-5], as_flat(members))
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
