#!/usr/bin/env python3
"""Makes the sample documents from the readable sources beside them (*.marks).

    make-samples.py [DIRECTORY]     writes all samples there; default: beside this script

Only the standard library is used, and every byte follows from the sources: entries are stored
with one fixed date and in one order. README.md tells the language of the sources.
"""

import os
import re
import sys
import zipfile

sys.dont_write_bytecode = True

from marks import Bookmark, Field, Link, Note, Row, read_source
from flatten import flatten

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
TABLE_WIDTH = 9600  # twentieths of a point
STRANGERS = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 .,:/-]*[A-Za-z0-9])?")
SPECIAL = re.compile("([\t\n\u2011\u00AD])")
SPECIAL_ELEMENTS = {
    "\t": "<w:tab/>",
    "\n": "<w:br/>",
    "\u2011": "<w:noBreakHyphen/>",
    "\u00AD": "<w:softHyphen/>",
}

# The names of ITU's paragraph styles; ids are the names without blanks and underscores.
# Name, name of the style it is based on, paragraph properties, run properties.
STYLES = (
    ("Source", "Normal", '<w:jc w:val="center"/>', "<w:b/><w:bCs/>"),
    ("Title 1", "Source", "", "<w:caps/>"),
    ("Heading_b", "Normal", "<w:keepNext/>", "<w:b/><w:bCs/>"),
    ("Proposal", "Normal", '<w:keepNext/><w:spacing w:before="240"/>', "<w:b/><w:bCs/>"),
    ("Res_No", "Normal", '<w:keepNext/><w:spacing w:before="480"/><w:jc w:val="center"/>',
     '<w:sz w:val="28"/><w:szCs w:val="40"/>'),
    ("Res_title", "Res_No", "", "<w:b/><w:bCs/>"),
    ("Res_ref", "Normal", '<w:jc w:val="center"/>', "<w:i/><w:iCs/>"),
    ("Normal after title", "Normal", '<w:spacing w:before="280"/>', ""),
    ("Call", "Normal", '<w:keepNext/><w:spacing w:before="180"/><w:ind w:firstLine="1134"/>',
     "<w:i/><w:iCs/>"),
    ("enumlev1", "Normal", '<w:ind w:left="1134" w:hanging="1134"/>', ""),
    ("enumlev2", "enumlev1", '<w:ind w:left="1871" w:hanging="737"/>', ""),
    ("Annex_No", "Res_No", "", ""),
    ("Annex_title", "Res_title", "", ""),
    ("Table_head", "Table_text", '<w:jc w:val="center"/>', "<w:b/><w:bCs/>"),
    ("Table_text", "Normal", '<w:spacing w:before="40" w:after="40"/>', ""),
    ("Reasons", "Normal", "", ""),
    ("List Number", "Normal", "", ""),
    ("footnote text", "Normal", '<w:spacing w:before="60"/>', ""),
)


def style_id(name):
    return re.sub(r"[ _]", "", name)


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quote(text):
    return escape(text).replace('"', "&quot;")


class Writer:
    """The parts of one package."""

    def __init__(self, source):
        self.source = source
        self.ids = 0
        self.bookmarks = 0
        self.links = []
        self.notes = []

    # ---- Revisions --------------------------------------------------------------------------

    def stamp(self, revision):
        """The attributes that say who changed something, and when."""
        author, date = self.source.authors[revision.author]
        self.ids += 1
        return f'w:id="{self.ids}" w:author="{quote(author)}" w:date="{date}"'

    def element(self, revision):
        if revision.move:
            return "w:moveTo" if revision.kind == "ins" else "w:moveFrom"
        return "w:" + revision.kind

    def mark_properties(self, revisions):
        return "".join(f"<{self.element(r)} {self.stamp(r)}/>" for r in revisions)

    def wrapped(self, revisions, content):
        for revision in reversed(revisions):
            tag = self.element(revision)
            content = f"<{tag} {self.stamp(revision)}>{content}</{tag}>"
        return content

    # ---- Runs -------------------------------------------------------------------------------

    def run(self, text, rtl, deleted):
        tag = "w:delText" if deleted else "w:t"
        inner = ""
        for part in SPECIAL.split(text):
            if part in SPECIAL_ELEMENTS:
                inner += SPECIAL_ELEMENTS[part]
            elif part:
                inner += f'<{tag} xml:space="preserve">{escape(part)}</{tag}>'
        properties = "<w:rPr><w:rtl/></w:rPr>" if rtl else ""
        return f"<w:r>{properties}{inner}</w:r>"

    def runs(self, text, deleted):
        """In right-to-left documents Latin words and numbers are runs of their own."""
        if not self.source.rtl:
            return self.run(text, False, deleted)
        out, last = "", 0
        for match in STRANGERS.finditer(text):
            if match.start() > last:
                out += self.run(text[last:match.start()], True, deleted)
            out += self.run(match.group(), False, deleted)
            last = match.end()
        return out + (self.run(text[last:], True, deleted) if last < len(text) else "")

    def note_mark(self, note):
        number = len(self.notes) + 1
        self.notes.append(note.mark)
        own = '' if note.mark.isdigit() else ' w:customMarkFollows="1"'
        mark = '' if note.mark.isdigit() else f'<w:t>{escape(note.mark)}</w:t>'
        return (f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                f'<w:footnoteReference{own} w:id="{number}"/>{mark}</w:r>')

    def field(self, piece, deleted):
        code = "w:delInstrText" if deleted else "w:instrText"
        char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
        return (char("begin") +
                f'<w:r><{code} xml:space="preserve"> REF {piece.target} \\r \\h </{code}></w:r>' +
                char("separate") + self.runs(piece.text, deleted) + char("end"))

    def bookmark(self, name):
        self.bookmarks += 1
        return (f'<w:bookmarkStart w:id="{self.bookmarks}" w:name="{quote(name)}"/>'
                f'<w:bookmarkEnd w:id="{self.bookmarks}"/>')

    def link(self, piece, deleted):
        self.links.append(piece.target)
        content = self.wrapped(piece.revisions, self.runs(piece.text, deleted))
        return f'<w:hyperlink r:id="rIdLink{len(self.links)}">{content}</w:hyperlink>'

    def piece(self, piece):
        if isinstance(piece, Bookmark):
            return self.bookmark(piece.name)
        deleted = any(r.kind == "del" and not r.move for r in piece.revisions)
        if isinstance(piece, Note):
            content = self.note_mark(piece)
        elif isinstance(piece, Field):
            content = self.field(piece, deleted)
        elif isinstance(piece, Link):
            return self.link(piece, deleted)
        else:
            content = self.runs(piece.text, deleted)
        return self.wrapped(piece.revisions, content)

    # ---- Paragraphs -------------------------------------------------------------------------

    def paragraph_properties(self, para, style, number, mark):
        inner = ""
        if style != "Normal":
            inner += f'<w:pStyle w:val="{style_id(style)}"/>'
        if number:
            inner += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        run = self.mark_properties(mark) + ("<w:rtl/>" if self.source.rtl else "")
        inner += f"<w:rPr>{run}</w:rPr>" if run else ""
        if para is not None and para.old_style:
            old = self.paragraph_properties(None, para.old_style, 0, ())
            old = re.sub("<w:rPr>.*</w:rPr>", "", old) or "<w:pPr/>"
            inner += f"<w:pPrChange {self.stamp(para.style_change)}>{old}</w:pPrChange>"
        return f"<w:pPr>{inner}</w:pPr>" if inner else ""

    def moved(self, para):
        """The move whose end the paragraph is, or None."""
        return next((r for r in para.mark if r.move), None)

    def paragraph(self, para, before=""):
        inner = self.paragraph_properties(para, para.style, para.number, para.mark)
        move, tail = self.moved(para), ""
        if move:
            tag = self.element(move)
            start = self.stamp(move)
            inner += f'<{tag}RangeStart {start} w:name="{move.move}"/>'
            tail = f'<{tag}RangeEnd w:id="{self.ids}"/>'
        inner += before + "".join(self.piece(piece) for piece in para.pieces)
        return f"<w:p>{inner}</w:p>{tail}"

    # ---- Tables -----------------------------------------------------------------------------

    def cell(self, paras, width, span):
        spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        return (f'<w:tc><w:tcPr><w:tcW w:w="{width * span}" w:type="dxa"/>{spans}</w:tcPr>' +
                "".join(self.paragraph(p) for p in paras) + "</w:tc>")

    def row(self, row, columns):
        width = TABLE_WIDTH // columns
        revision = self.mark_properties(row.revisions)
        out = f"<w:trPr>{revision}</w:trPr>" if revision else ""
        for index, paras in enumerate(row.cells):
            last = index == len(row.cells) - 1
            out += self.cell(paras, width, columns - index if last else 1)
        return f"<w:tr>{out}</w:tr>"

    def table(self, rows):
        columns = max(len(row.cells) for row in rows)
        visual = "<w:bidiVisual/>" if self.source.rtl else ""
        grid = f'<w:gridCol w:w="{TABLE_WIDTH // columns}"/>' * columns
        return (f'<w:tbl><w:tblPr>{visual}<w:tblW w:w="{TABLE_WIDTH}" w:type="dxa"/></w:tblPr>'
                f"<w:tblGrid>{grid}</w:tblGrid>" +
                "".join(self.row(row, columns) for row in rows) + "</w:tbl>")

    # ---- Parts ------------------------------------------------------------------------------

    def document(self):
        body, rows = "", []
        for block in self.source.blocks + [None]:
            if rows and not isinstance(block, Row):
                body += self.table(rows)
                rows = []
            if isinstance(block, Row):
                rows.append(block)
            elif block is not None:
                body += self.paragraph(block)
        section = ('<w:sectPr><w:pgSz w:w="11907" w:h="16834"/>'
                   '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
                   ' w:header="567" w:footer="567" w:gutter="0"/>' +
                   ("<w:bidi/>" if self.source.rtl else "") + "</w:sectPr>")
        return f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>"

    def footnotes(self):
        out = ('<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
               '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r>'
               '<w:continuationSeparator/></w:r></w:p></w:footnote>')
        for number, mark in enumerate(self.notes, 1):
            reference = ('<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
                         '<w:footnoteRef/></w:r>') if mark.isdigit() else ""
            out += f'<w:footnote w:id="{number}">'
            for index, para in enumerate(self.source.notes[mark]):
                out += self.paragraph(para, reference if index == 0 else "")
            out += "</w:footnote>"
        return f"{HEAD}<w:footnotes {NAMESPACES}>{out}</w:footnotes>"

    def styles(self):
        direction = "<w:bidi/>" if self.source.rtl else ""
        out = ('<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"'
               ' w:hAnsi="Times New Roman" w:cs="Traditional Arabic"/><w:sz w:val="22"/>'
               f'<w:szCs w:val="30"/><w:lang w:val="en-GB" w:bidi="ar-SA"/></w:rPr>'
               "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
               '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
               f'<w:name w:val="Normal"/><w:pPr>{direction}<w:spacing w:before="120"/></w:pPr>'
               "</w:style>")
        for name, base, paragraph, run in STYLES:
            out += (f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}">'
                    f'<w:name w:val="{name}"/><w:basedOn w:val="{style_id(base)}"/>'
                    f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>")
        out += ('<w:style w:type="character" w:styleId="FootnoteReference">'
                '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/>'
                "</w:rPr></w:style>")
        return f"{HEAD}<w:styles {NAMESPACES}>{out}</w:styles>"

    def numbering(self):
        lists = sorted(self.source.lists.items())
        out = "".join(
            f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{quote(text)}"/><w:lvlJc w:val="start"/></w:lvl></w:abstractNum>'
            for n, (form, text) in lists)
        out += "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
                       for n, _ in lists)
        return f"{HEAD}<w:numbering {NAMESPACES}>{out}</w:numbering>"

    def settings(self):
        return f"{HEAD}<w:settings {NAMESPACES}><w:trackRevisions/></w:settings>"

    def parts(self):
        return {name: getattr(self, name)()
                for name in ("document", "footnotes", "styles", "numbering", "settings")}

    def content_types(self, parts):
        out = ('<Default Extension="rels"'
               ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
               '<Default Extension="xml" ContentType="application/xml"/>')
        for name in parts:
            kind = "document.main" if name == "document" else name
            out += f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}{kind}+xml"/>'
        return f'{HEAD}<Types xmlns="{PACKAGE}content-types">{out}</Types>'

    def relationships(self, rows):
        out = "".join(f'<Relationship Id="{i}" Type="{R}/{kind}" Target="{quote(target)}"{more}/>'
                      for i, kind, target, more in rows)
        return f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">{out}</Relationships>'

    def package(self):
        """All entries of the package in their order: name and text."""
        parts = self.parts()
        own = [(f"rId{n}", name, f"{name}.xml", "") for n, name in enumerate(parts) if n > 0]
        own += [(f"rIdLink{n}", "hyperlink", url, ' TargetMode="External"')
                for n, url in enumerate(self.links, 1)]
        main = [("rId1", "officeDocument", "word/document.xml", "")]
        entries = [("[Content_Types].xml", self.content_types(parts)),
                   ("_rels/.rels", self.relationships(main)),
                   ("word/_rels/document.xml.rels", self.relationships(own))]
        return entries + [(f"word/{name}.xml", text) for name, text in parts.items()]


def write_docx(path, source):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
        for name, text in Writer(source).package():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            package.writestr(entry, text.encode("utf-8"))


def write_text(path, source):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(flatten(source))


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    out = sys.argv[1] if len(sys.argv) > 1 else here
    for name in ("proposal-ar", "proposal-en"):
        source = read_source(os.path.join(here, name + ".marks"))
        write_docx(os.path.join(out, name + ".docx"), source)
        if name == "proposal-ar":
            write_text(os.path.join(out, name + "-flat.txt"), source)


if __name__ == "__main__":
    main()
