#!/usr/bin/env python3
"""What the commands must say of the samples, worked out from their sources alone.

    expected.py [DIRECTORY]     writes the expectations of tests/cases there; default: that folder

It follows the promises of the manual page and the rules of the formats, and knows nothing of how
the program does it: a second opinion, to be held against the program and never copied from it.
"""

import itertools
import json
import os
import re
import sys
import unicodedata

sys.dont_write_bytecode = True

from flatten import flatten
from marks import Bookmark, Note, Paragraph, Row, Source, Text, read_source

KEPT, DELETED, INSERTED, WITHDRAWN = "kept", "deleted", "inserted", "withdrawn"
SIDES = ("original", "final")
VIEWS = {
    "markup": {KEPT, DELETED, INSERTED, WITHDRAWN},
    "final": {KEPT, INSERTED},
    "original": {KEPT, DELETED},
    "common": {KEPT},
}
AROUND = {
    KEPT: ("", ""),
    DELETED: ("[-", "-]"),
    INSERTED: ("{+", "+}"),
    WITHDRAWN: ("{+[-", "-]+}"),
}


def revision_of(revisions):
    kinds = {r.kind for r in revisions}
    if kinds == {"ins", "del"}:
        return WITHDRAWN
    return DELETED if "del" in kinds else INSERTED if "ins" in kinds else KEPT


class Span:
    def __init__(self, text, revisions, note=None):
        self.text = text
        self.revision = revision_of(revisions)
        self.by = revisions[-1 if self.revision == KEPT else 0] if revisions else None
        self.note = note  # index


class Para:
    def __init__(self, number, source):
        self.id = number
        self.style = source.style
        self.old_style = source.old_style
        self.style_change = source.style_change
        self.list = source.number
        self.mark = revision_of(source.mark)
        self.mark_by = source.mark[0] if source.mark else None
        self.spans = []
        self.cell = None   # (row index, column, revision of the row)
        self.note = None   # the note that it belongs to
        self.numbers = {}  # by side: automatic number as shown


class Document:
    """The marked document: body paragraphs, then those of the notes."""

    def __init__(self, source):
        self.source = source
        self.paras = []
        self.notes = []  # mark, revision, paragraphs
        self.rows = 0
        for block in source.blocks:
            self.add_block(block)
        self.body = len(self.paras)
        for index, note in enumerate(self.notes):
            for para in source.notes[note["mark"]]:
                self.add(para).note = index
                note["paras"].append(self.paras[-1])
        self.count_lists()

    def add_block(self, block):
        if not isinstance(block, Row):
            self.add(block)
            return
        self.rows += 1
        for column, cell in enumerate(block.cells):
            for para in cell:
                self.add(para).cell = (self.rows, column, revision_of(block.revisions))

    def add(self, source):
        para = Para(len(self.paras) + 1, source)
        self.paras.append(para)
        for piece in source.pieces:
            if isinstance(piece, Note):
                self.notes.append({"mark": piece.mark, "revision": revision_of(piece.revisions),
                                   "paras": [], "at": para.id})
                para.spans.append(Span("", piece.revisions, len(self.notes) - 1))
            elif not isinstance(piece, Bookmark):
                para.spans.append(Span(piece.text, piece.revisions))
        return para

    def count_lists(self):
        """A paragraph that is joined to the next one has that one's number."""
        for side in SIDES:
            counts = {}
            for run in view_lines(self, self.paras, side):
                para = run[-1]
                if para.list and (not para.cell or para.cell[2] in VIEWS[side]):
                    counts[para.list] = counts.get(para.list, 0) + 1
                    form, text = self.source.lists[para.list]
                    count = counts[para.list]
                    shown = str(count) if form == "decimal" else chr(ord("a") + count - 1)
                    para.numbers[side] = text.replace("%1", shown)

    def note_number(self, view, index):
        note = self.notes[index]
        if not note["mark"].isdigit():
            return note["mark"]
        return str(sum(n["mark"].isdigit() and n["revision"] in VIEWS[view]
                       for n in self.notes[:index + 1]))


# ---- print --format=text ---------------------------------------------------------------------


class Line:
    """A line of a view that is being written: neighbours of one revision share their marks."""

    def __init__(self, view):
        self.view = view
        self.out = ""
        self.open = KEPT

    def turn(self, revision):
        if self.view == "markup" and revision != self.open:
            self.out += AROUND[self.open][1] + AROUND[revision][0]
            self.open = revision

    def put(self, text, revision):
        if text:
            self.turn(revision)
            self.out += text

    def put_alone(self, text, revision):
        self.turn(KEPT)
        self.put(text, revision)
        self.turn(KEPT)


def put_number(line, para):
    if not para.numbers:
        return
    old, new = (para.numbers.get(side, "") for side in SIDES)
    if line.view == "markup" and old != new:
        line.put(old, DELETED)
        line.put(new, INSERTED)
        line.put("\t", KEPT if old and new else DELETED if old else INSERTED)
    else:
        shown = old if line.view == "original" else new
        line.put(shown + "\t" if shown else "", KEPT)


def put_words(line, document, para):
    for span in para.spans:
        revision = span.revision
        if revision not in VIEWS[line.view]:
            continue
        text = span.text
        if span.note is not None:
            text = f"[{document.note_number(line.view, span.note)}]"
        line.put(text.replace("\n", " ").replace("\u00AD", ""), revision)
    whole = {s.revision for s in para.spans} == {para.mark}
    if line.view == "markup" and para.mark != KEPT and not whole:
        line.put_alone("\u00B6", para.mark)
    else:
        line.turn(KEPT)


def view_lines(document, paras, view):
    """The paragraphs of a view as they follow each other, each a list of the document's."""
    run = []
    for index, para in enumerate(paras):
        run.append(para)
        after = paras[index + 1] if index + 1 < len(paras) else None
        here, there = (p and p.cell and p.cell[:2] for p in (para, after))
        same = after is not None and here == there
        if para.mark in VIEWS[view] or not same:
            seen = any(s.revision in VIEWS[view] for p in run for s in p.spans)
            if para.mark in VIEWS[view] or seen or para.cell:
                yield run
            run = []


def print_para(document, run, view):
    line = Line(view)
    put_number(line, run[-1])
    for para in run:
        put_words(line, document, para)
    return line.out


def print_text(document, view):
    out, row, cell = [], None, None
    for run in view_lines(document, document.paras[:document.body], view):
        here = run[0].cell
        if here and here[2] not in VIEWS[view]:
            continue
        text = print_para(document, run, view)
        if here and here[0] == row:
            out[-1] += (" " if here[1] == cell else "\t") + text
        else:
            out.append(text)
        row, cell = here[:2] if here else (None, None)
    for index, note in enumerate(document.notes):
        if note["revision"] not in VIEWS[view]:
            continue
        lines = [print_para(document, run, view)
                 for run in view_lines(document, note["paras"], view)]
        out += [f"[{document.note_number(view, index)}] " + lines[0]] + lines[1:] if lines else []
    return "\n".join(out) + "\n"


# ---- Structure ---------------------------------------------------------------------------------

# What the headings of the samples say: verb and whom they name; by their words.
HEADINGS = {
    "recalling": ("recalling", None),
    "considering": ("considering", None),
    "considering further": ("considering further", None),
    "aware": ("aware", None),
    "recognizing": ("recognizing", None),
    "noting": ("noting", None),
    "resolves": ("resolves", None),
    "instructs the Director of the Telecommunication Standardization Bureau, in collaboration with"
    " the Directors of the other two Bureaux":
        ("instructs", "the Director of the Telecommunication Standardization Bureau"),
    "instructs the Director of the Telecommunication Standardization Bureau further":
        ("instructs further", "the Director of the Telecommunication Standardization Bureau"),
    "invites Member States and Sector Members": ("invites", "Member States and Sector Members"),
    "invites Member States, Sector Members and Academia":
        ("invites", "Member States, Sector Members and Academia"),
    "إذ تشير إلى": ("recalling", None),
    "وإذ تضع في اعتبارها": ("considering", None),
    "وإذ تضع في اعتبارها كذلك": ("considering further", None),
    "وإذ تدرك": ("aware", None),
    "وإذ تقر": ("recognizing", None),
    "وإذ تلاحظ": ("noting", None),
    "تقـرر": ("resolves", None),
    "تكلف مدير مكتب تقييس الاتصالات": ("instructs", "مدير مكتب تقييس الاتصالات"),
    "تكلف مدير مكتب تقييس الاتصالات كذلك": ("instructs further", "مدير مكتب تقييس الاتصالات"),
    "تدعو الدول الأعضاء وأعضاء القطاع": ("invites", "الدول الأعضاء وأعضاء القطاع"),
    "تدعو الدول الأعضاء وأعضاء القطاع والهيئات الأكاديمية":
        ("invites", "الدول الأعضاء وأعضاء القطاع والهيئات الأكاديمية"),
}
OPERATIVE = ("resolves", "instructs", "invites")
LABEL = re.compile("[\u00A0 ]*(\\w{1,4}|\\w\u00A0\\w)[\u00A0 ]*\\)?\\t")
# What stands before the first heading of a proposal, and before the first proposal, is in none.
HEADING_STYLES = {"Call": "preambular", "Annex_No": "annex", "Reasons": "reasons"}


def words(para, side):
    return "".join(s.text for s in para.spans if s.revision in VIEWS[side])


def split_label(text):
    """The bare label and the text after it; None where there is no label."""
    match = LABEL.match(text)
    if match is None:
        return None, text
    return unicodedata.normalize("NFKC", match.group(1)), text[match.end():]


class Clause:
    def __init__(self, para):
        self.id = None
        self.paras = [para]
        self.home = {}  # by side: section
        self.moved = False
        self.depth = 2 if para.style == "enumlev2" else 1

    def section(self):
        return self.home.get("final") or self.home["original"]

    def on(self, para, side):
        return any(s.revision in VIEWS[side] and s.text for s in para.spans)

    def place(self):
        """The paragraph where it begins: in the final, or else in the original."""
        return next(p for side in reversed(SIDES) for p in self.paras if self.on(p, side))

    def lines(self, document, side):
        """The clause's paragraphs as the side has them."""
        out = []
        for run in view_lines(document, self.paras, side):
            if any(self.on(p, side) for p in run):
                out.append((run[-1], "".join(words(p, side) for p in run)))
        return out

    def label(self, document, side):
        lines = self.lines(document, side)
        if not lines:
            return None
        para, text = lines[0]
        number = para.numbers.get(side)
        return number.rstrip(".)") if number else split_label(text)[0]

    def text(self, document, side):
        lines = self.lines(document, side)
        if not lines:
            return None
        out, row, cell = split_label(lines[0][1])[1], lines[0][0].cell, None
        for para, text in lines[1:]:
            same = para.cell and row and para.cell[0] == row[0]
            out += ("\t" if same else "\n") + text
            row = para.cell
        return out


class Section:
    def __init__(self, number, proposal, cls, para):
        self.id = f"s{number}"
        self.proposal = proposal
        self.cls = cls
        self.para = para  # of the heading
        self.clauses = []

    def heading(self, side):
        if not any(s.revision in VIEWS[side] for s in self.para.spans):
            return None
        text = words(self.para, side)
        return text[:text.index(":") + 1] if self.cls == "reasons" else text

    def stands(self, side):
        return self.heading(side) is not None

    def meaning(self, side):
        verb, addressee = HEADINGS.get(self.heading(side), (None, None))
        cls = self.cls
        if verb:
            cls = "operative" if verb.startswith(OPERATIVE) else "preambular"
        return {"class": cls, "verb": verb, "addressee": addressee}

    def status(self):
        old, new = (self.heading(side) for side in SIDES)
        if old == new:
            return "kept"
        return "inserted" if old is None else "deleted" if new is None else "modified"


class Structure:
    def __init__(self, document):
        self.document = document
        self.sections = []
        self.clauses = []
        self.proposals = 0
        self.place = {}  # by paragraph: section and clause
        self.home = {side: None for side in SIDES}
        self.clause = None
        self.moves = {}
        for para in document.paras[:document.body]:
            self.add(para)
        self.clauses.sort(key=lambda clause: clause.place().id)
        for number, clause in enumerate(self.clauses, 1):
            clause.id = f"c{number}"
            clause.section().clauses.append(clause)

    def open_section(self, cls, para):
        proposal = f"m{self.proposals}" if self.proposals else None
        section = Section(len(self.sections) + 1, proposal, cls, para)
        self.sections.append(section)
        self.clause = None
        for side in SIDES:
            if section.stands(side):
                self.home[side] = section

    def open_clause(self, para):
        move = next((s.by.move for s in para.spans if s.by and s.by.move), None)
        if move in self.moves:
            self.clause = self.moves[move]
            self.clause.paras.append(para)
            self.clause.moved = True
        else:
            self.clause = Clause(para)
            self.clauses.append(self.clause)
            if move:
                self.moves[move] = self.clause
        for side in SIDES:
            if self.clause.on(para, side):
                self.clause.home[side] = self.home[side]

    def add(self, para):
        if para.style == "Proposal":
            self.proposals += 1
            self.home = {side: None for side in SIDES}
            self.clause = None
        elif para.style in HEADING_STYLES:
            self.open_section(HEADING_STYLES[para.style], para)
        elif self.home["final"] and para.style != "Annex_title":
            labels = [split_label(words(para, side))[0] for side in SIDES]
            if any(labels) or para.numbers or self.clause is None:
                self.open_clause(para)
            else:
                self.clause.paras.append(para)
        shown = [s for s in self.sections[-1:] if s.para is para] or [self.home["final"]]
        self.place[para.id] = (shown[0], self.clause)


def clause_status(clause, texts):
    old, new = texts
    if clause.moved:
        return "moved"
    if old is None or new is None:
        return "inserted" if old is None else "deleted"
    return "kept" if old == new else "modified"


def outline_clause(document, clause):
    texts = [clause.text(document, side) for side in SIDES]
    labels = [clause.label(document, side) for side in SIDES]
    both = None not in texts
    home, was = clause.home.get("final"), clause.home.get("original")
    return {
        "id": clause.id,
        "paragraphs": [f"p{p.id}" for p in clause.paras],
        "label": dict(zip(SIDES, labels)),
        "depth": clause.depth,
        "status": clause_status(clause, texts),
        "modified": both and texts[0] != texts[1],
        "renumbered": both and labels[0] != labels[1],
        "was_in": was.id if home and was and home is not was else None,
        "text": dict(zip(SIDES, texts)),
    }


def outline(structure):
    out = []
    for section in structure.sections:
        new = section.meaning("final" if section.stands("final") else "original")
        old = section.meaning("original")
        both = all(section.stands(side) for side in SIDES)
        out.append({
            "id": section.id, "proposal": section.proposal, **new,
            "heading": {side: section.heading(side) for side in SIDES},
            "was": old if both and old != new else None,
            "status": section.status(),
            "clauses": [outline_clause(structure.document, c) for c in section.clauses],
        })
    return {"sections": out}


# ---- Changes -----------------------------------------------------------------------------------


def pieces(document, para, label_end):
    """What of a paragraph is no label: text, revision, by whom. Its mark is the last piece."""
    out, at = [], 0
    for span in para.spans:
        text = span.text[max(0, label_end - at):]
        at += len(span.text)
        if span.note is not None:
            out.append(("", span.revision, span.by))
        elif text:
            out.append((text, span.revision, span.by))
    if para.mark != KEPT:
        out.append(("\n", para.mark, para.mark_by))
    return out


def hand(by):
    return (by.author,) if by else None


def runs(items):
    """Groups pieces into changes: by one author and date; a deletion and an insertion that touch
    are one."""
    out = []
    for kept, group in itertools.groupby(items, lambda item: item[1] == KEPT):
        if kept:
            continue
        hands = [list(g) for _, g in itertools.groupby(group, lambda item: hand(item[2]))]
        joined = []
        for run in hands:
            kinds = {item[1] for item in run}
            last = {item[1] for item in joined[-1]} if joined else None
            if last and {frozenset(last), frozenset(kinds)} == {frozenset([DELETED]),
                                                               frozenset([INSERTED])}:
                joined[-1] += run
            else:
                joined.append(run)
        out += joined
    return out


def change_of_run(run):
    sides = []
    for side in SIDES:
        text = "".join(text for text, revision, _ in run if revision in VIEWS[side])
        sides.append(text.rstrip("\n") or text or None)  # a break is said where it is all
    kinds = {revision for _, revision, _ in run}
    kind = "inserted" if kinds == {INSERTED} else "deleted" if kinds == {DELETED} else "modified"
    by = next((by for _, revision, by in run if revision == INSERTED), run[0][2])
    return kind, sides, by


class Changes:
    def __init__(self, document, structure):
        self.document = document
        self.structure = structure
        self.list = []
        for para in document.paras:
            self.add_para(para)

    def add(self, kind, section, clause, sides, by, sure=True):
        author, date = self.document.source.authors[by.author] if by else (None, None)
        self.list.append({
            "id": f"x{len(self.list) + 1}", "kind": kind, "section": section and section.id,
            "clause": clause and clause.id, "original": sides[0], "final": sides[1],
            "author": author, "date": date, "confidence": 1 if by and sure else None})

    def add_para(self, para):
        holder = para.id if para.note is None else self.document.notes[para.note]["at"]
        section, clause = self.structure.place[holder]  # a note is of the clause of its mark
        home = clause.section() if clause else section
        whole = renumbered = False
        if clause and para.note is None:
            whole, renumbered = self.add_clause(para, home, clause)
        if not whole:
            self.add_runs(para, home, clause, renumbered)

    def add_clause(self, para, home, clause):
        """What changed in the clause as a whole, said where it begins. Was it all of it, and its
        label here?"""
        facts = outline_clause(self.document, clause)
        whole = facts["status"] in ("inserted", "deleted", "moved")
        renumbered = facts["renumbered"] and para is clause.place()
        if whole and para is clause.place():
            revision = DELETED if facts["status"] == "deleted" else INSERTED
            by = next(s.by for s in para.spans if s.revision == revision)
            self.add(facts["status"], home, clause, [facts["text"][side] for side in SIDES], by)
        if renumbered:
            labels = [facts["label"][side] for side in SIDES]
            self.add("renumbered", home, clause, labels, self.label_hand(para))
        return whole, renumbered

    def add_runs(self, para, home, clause, renumbered):
        before = len(self.list)
        for run in runs(pieces(self.document, para, self.label_end(para) if renumbered else 0)):
            kind, sides, by = change_of_run(run)
            self.add(kind, home, clause, sides, by)
        if para.old_style and before == len(self.list) and not renumbered:
            self.add("properties", home, clause, [para.old_style, para.style], para.style_change,
                     False)

    def label_end(self, para):
        text = "".join(s.text for s in para.spans)
        return text.index("\t") + 1 if "\t" in text and not para.numbers else 0

    def label_hand(self, para):
        if para.numbers:
            return None
        return next(s.by for s in para.spans if s.revision == INSERTED)


def changes(document, structure):
    numbering = []
    for clause in structure.clauses:
        facts = outline_clause(document, clause)
        home = clause.section()
        if any(facts["label"].values()):
            numbering.append({"section": home.id, "clause": clause.id, **facts["label"]})
    return {"changes": Changes(document, structure).list, "numbering": numbering}


# ---- Summary -----------------------------------------------------------------------------------


def summary(document, structure, view):
    entries, totals = [], dict.fromkeys(("inserted", "deleted", "modified", "moved"), 0)
    totals["renumbered"] = 0
    for clause in structure.clauses:
        facts = outline_clause(document, clause)
        if facts["status"] in totals:
            totals[facts["status"]] += 1
        totals["renumbered"] += facts["renumbered"]
        stands = [side for side in SIDES if facts["text"][side] is not None]
        side = view if view in SIDES else stands[-1]
        if side not in stands:
            continue
        home = clause.section()
        entries.append({
            "id": clause.id, "label": facts["label"][side], "section": home.id,
            "status": facts["status"], "actor": None, "action": None, "recipient": None,
            "object": None, "deadline": None, "references": [], "text": facts["text"][side]})
    return {"clauses": entries, "totals": {**totals, "actors": [], "texts": None, "new": None}}


def summary_text(structure, facts):
    """For people: label, status, heading and words, in columns two blanks apart; one is as wide as
    its widest cell, but not for the sake of long headings: those stand out of it."""
    headings = {s.id: s.heading("final") or s.heading("original") or ""
                for s in structure.sections}
    rows = [(e["label"] or "", e["status"], headings[e["section"]].rstrip(",:"),
             re.sub("[\n\t]", " ", e["text"])) for e in facts["clauses"]]
    widths = [min(cap, max(len(row[column]) for row in rows))
              for column, cap in enumerate((10, 12, 20))]
    return "".join("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths)), row[3]]) +
                   "\n" for row in rows)


# ---- The flattened text ------------------------------------------------------------------------


def print_flat(source):
    """Everything as it stands, but for the left-overs of bookmarks and notes. The blank before a
    note's text goes with it, what follows stays."""
    text = re.sub(r"\[bookmark: \w+\]", "", flatten(source))
    notes = dict(re.findall(r" \[([0-9]+): ([^]]*)\]", text))
    text = re.sub(r" \[[0-9]+: [^]]*\]", "", text)
    text = re.sub(r"\[footnoteRef:([0-9]+)\]", r"[\1]", text)
    return text + "".join(f"[{number}] {words}\n" for number, words in notes.items())


def flat_document(source):
    """The same document with every word kept, in lines: a row is one, both ends of a move stay."""
    flat = Source()
    flat.lists, flat.notes = source.lists, {}
    for block in source.blocks:
        para = Paragraph()
        cells = block.cells if isinstance(block, Row) else [[block]]
        para.style = "Normal" if isinstance(block, Row) else block.style
        for column, cell in enumerate(cells):
            gap = "\t" if column else ""
            for piece in (piece for p in cell for piece in p.pieces):
                if hasattr(piece, "text"):
                    para.pieces.append(Text(gap + piece.text, ()))
                    gap = ""
        has_note = any(isinstance(piece, Note) for p in cells[0] for piece in p.pieces)
        para.pieces.append(Text(" " if has_note else "", ()))  # what stood after the note's text
        flat.blocks.append(para)
    return Document(flat)


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_json(path, value):
    write(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    out = sys.argv[1] if len(sys.argv) > 1 else os.path.join(here, "..", "tests", "cases")
    for language in ("ar", "en"):
        document = Document(read_source(os.path.join(here, f"proposal-{language}.marks")))
        structure = Structure(document)
        start = os.path.join(out, f"sample-{language}-")
        for view in VIEWS:
            write(f"{start}print-{view}.want", print_text(document, view))
        write_json(f"{start}outline.json", outline(structure))
        write_json(f"{start}changes.json", changes(document, structure))
        write_json(f"{start}summary.json", summary(document, structure, "markup"))
        write_json(f"{start}summary-original.json", summary(document, structure, "original"))
        if language == "en":  # in letters that are a column each
            write(f"{start}summary-text.want",
                  summary_text(structure, summary(document, structure, "markup")))
        else:
            write(f"{start}flat-print.want", print_flat(document.source))
            write_json(f"{start}flat-outline.json",
                       outline(Structure(flat_document(document.source))))


if __name__ == "__main__":
    main()
