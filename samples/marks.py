"""Reads the sources of the samples: paragraphs written in marks, as README.md tells."""

import re
from collections import namedtuple

Revision = namedtuple("Revision", "kind author move")  # kind: "ins" or "del"; move: name or ""
Text = namedtuple("Text", "text revisions")
Note = namedtuple("Note", "mark revisions")
Bookmark = namedtuple("Bookmark", "name")
Field = namedtuple("Field", "target text revisions")
Link = namedtuple("Link", "target text revisions")
Row = namedtuple("Row", "cells revisions")  # cells: lists of paragraphs

BREAK = "\u00B6"  # a paragraph mark, alone inside marks

TOKENS = re.compile(
    r"(?P<open>\[-|\{\+)(?:(?=[A-Zm])(?P<author>[A-Z])?(?P<move>m[0-9]+)?:)?"
    r"|(?P<close>-\]|\+\})"
    r"|\[(?P<note>[0-9]+|\*)\]"
    r"|\{#(?P<bookmark>\w+)\}"
    r"|\{=(?P<field>\w+):(?P<result>[^}]*)\}"
    r"|\{@(?P<url>\S+) (?P<words>[^}]*)\}"
    r"|\{U\+(?P<code>[0-9A-F]{4})\}")
STYLE = re.compile(r"!(?P<style>[^!<#]+?)(?:#(?P<number>[0-9]+))?"
                   r"(?:<(?P<old>[^!]+?) (?P<author>[A-Z]))?!(?: |$)")
ROW = re.compile(r"(?P<kind>[+-])?(?P<author>[A-Z])?\| (?P<cells>.*) \|$")
SIGNS = str.maketrans({"\u2192": "\t", "~": "\u00A0", "=": "\u2011", "\u21B5": "\n",
                       "\u00AC": "\u00AD"})


class Paragraph:
    """pieces, and its mark: the revisions of the paragraph mark, outermost first."""

    def __init__(self):
        self.style = "Normal"
        self.old_style = ""
        self.style_change = None
        self.number = 0
        self.pieces = []
        self.mark = ()


class Source:
    def __init__(self):
        self.language = ""
        self.rtl = False
        self.authors = {}
        self.lists = {}
        self.blocks = []  # paragraphs and rows
        self.notes = {}   # by mark: paragraphs
        self.author = ""  # who made a change that names nobody

    # ---- Marks of a line --------------------------------------------------------------------

    def read_pieces(self, para, text, outer=()):
        """Fills the pieces of para from text; outer are revisions around all of it."""
        stack, last, mark, tops = list(outer), 0, None, 0
        for token in TOKENS.finditer(text):
            mark = self.add_text(para, text[last:token.start()], stack) or mark
            last = token.end()
            if token["open"]:
                tops += len(stack) == len(outer)
                kind = "del" if token["open"] == "[-" else "ins"
                stack.append(Revision(kind, token["author"] or self.author, token["move"] or ""))
            elif token["close"]:
                stack.pop()
            else:
                self.add_token(para, token, tuple(stack))
        mark = self.add_text(para, text[last:], stack) or mark
        whole = {getattr(piece, "revisions", None) for piece in para.pieces}
        if mark is None and tops <= 1 and len(whole) == 1 and None not in whole:
            mark = whole.pop()  # a whole paragraph in one pair of marks: its own mark too
        para.mark = mark or tuple(outer)

    def add_text(self, para, text, stack):
        """Returns the revisions of a paragraph mark that stands in text, or None."""
        text = text.translate(SIGNS)
        mark = tuple(stack) if BREAK in text else None
        text = text.replace(BREAK, "")
        if text:
            para.pieces.append(Text(text, tuple(stack)))
        return mark

    def add_token(self, para, token, revisions):
        if token["note"]:
            para.pieces.append(Note(token["note"], revisions))
        elif token["bookmark"]:
            para.pieces.append(Bookmark(token["bookmark"]))
        elif token["field"]:
            result = token["result"].translate(SIGNS)
            para.pieces.append(Field(token["field"], result, revisions))
        elif token["url"]:
            words = token["words"].translate(SIGNS)
            para.pieces.append(Link(token["url"], words, revisions))
        else:
            para.pieces.append(Text(chr(int(token["code"], 16)), revisions))

    # ---- Lines ------------------------------------------------------------------------------

    def read_paragraph(self, line, style="Normal", outer=()):
        para = Paragraph()
        head = STYLE.match(line)
        para.style = style
        if head:
            line = line[head.end():]
            para.style = head["style"]
            para.number = int(head["number"] or 0)
        if head and head["old"]:
            para.old_style = head["old"]
            para.style_change = Revision("ins", head["author"], "")
        self.read_pieces(para, line, outer)
        return para

    def read_row(self, match):
        outer = ()
        if match["kind"]:
            kind = "ins" if match["kind"] == "+" else "del"
            outer = (Revision(kind, match["author"] or self.author, ""),)
        cells = [[self.read_paragraph(para.strip(" "), "Table_text", outer)
                  for para in cell.split(" // ")]
                 for cell in match["cells"].split(" | ")]
        return Row(cells, outer)

    def read_setting(self, line):
        name, rest = line[1:].split(" ", 1)
        if name == "language":
            self.language, self.rtl = rest, rest == "ar"
        elif name == "author":
            letter, date, words = rest.split(" ", 2)
            self.authors[letter] = (words, date)
            self.author = self.author or letter
        elif name == "list":
            number, form, text = rest.split(" ", 2)
            self.lists[int(number)] = (form, text)
        else:
            raise ValueError(line)

    def read_line(self, line):
        note = re.match(r"\[([0-9]+|\*)\] ", line)
        row = ROW.match(line)
        if line.startswith("@"):
            self.read_setting(line)
        elif note:
            para = self.read_paragraph(line[note.end():], "footnote text")
            self.notes.setdefault(note.group(1), []).append(para)
        elif row:
            self.blocks.append(self.read_row(row))
        elif line and not line.startswith("# "):
            self.blocks.append(self.read_paragraph(line))


def read_source(path):
    source = Source()
    with open(path, encoding="utf-8") as file:
        for line in file.read().split("\n"):
            source.read_line(line)
    return source
