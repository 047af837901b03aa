#!/usr/bin/env python3
"""Both views of every .docx of a corpus against pandoc's, and against accepted and rejected copies.

    compare.py QARAR CORPORA OUT [REST]

Writes a table of Markdown, a row a file: how many words differ, the elements that are responsible
and where the first stands, who is right and why. Elements are found in the file itself by a third
reading (reading.py); what a rule of RULES says of an element is the verdict. Status 1 where a
difference has no explanation: these go to REST with their words.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

import reading
import report
import rules

VIEWS = {"final": "accept", "original": "reject"}
BREAKS = {"Para", "Plain", "Header", "CodeBlock", "RawBlock", "HorizontalRule", "Div", "LineBlock"}


# ---- Words ----------------------------------------------------------------------------------


def words(text):
    return text.replace("\u00a0", " ").replace("\u00ad", "").replace("\ufeff", "").split()


def pandoc_text(node, out):
    """The characters of a tree of pandoc's, blocks parted by line ends."""
    if isinstance(node, list):
        for it in node:
            pandoc_text(it, out)
        return
    if not isinstance(node, dict):
        return
    kind, inside = node.get("t"), node.get("c")
    if kind == "Str":
        out.append(inside)
    elif kind in ("Space", "SoftBreak", "LineBreak"):
        out.append(" ")
    elif kind in ("Math", "Code", "CodeBlock", "RawInline", "RawBlock"):
        out.append(inside[1])
        if kind in BREAKS:
            out.append("\n")
    elif kind == "Quoted":
        marks = "\u2018\u2019" if inside[0]["t"] == "SingleQuote" else "\u201c\u201d"
        out.append(marks[0])
        pandoc_text(inside[1], out)
        out.append(marks[1])
    elif kind == "Note":
        out.append(" ")
        pandoc_text(inside, out)
        out.append(" ")
    elif kind == "Image":
        return  # what it says is a description of a picture, which is no text
    elif kind in ("Link", "Span"):
        pandoc_text(inside[1], out)
    elif kind == "Table":
        pandoc_text(inside[1][1], out)  # the second form of its caption; the first says the same
        pandoc_text(inside[3:], out)
    elif kind == "Header":
        pandoc_text(inside[2], out)
        out.append("\n")
    elif kind == "Div":
        pandoc_text(inside[1], out)
    else:
        pandoc_text(inside, out)
        if kind in BREAKS or kind is None:
            out.append("\n")
    if kind in ("Para", "Plain"):
        out.append("\n")


def pandoc_words(path, view):
    done = subprocess.run(["pandoc", "-f", "docx", "-t", "json", "--track-changes=" + VIEWS[view],
                           path], capture_output=True, timeout=120)
    if done.returncode != 0:
        return None, done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
    tree = json.loads(done.stdout)
    out = []
    for key in ("title", "subtitle", "author", "date", "abstract"):
        pandoc_meta(tree["meta"].get(key), out)
    pandoc_text(tree["blocks"], out)
    return words("".join(out)), None


def pandoc_meta(value, out):
    """The first paragraphs of a document may have become its title, authors and date."""
    if value is None:
        return
    if value["t"] in ("MetaList",):
        for it in value["c"]:
            pandoc_meta(it, out)
    else:
        pandoc_text(value["c"], out)
        out.append("\n")


SIDES = {"final": ("kept", "inserted"), "original": ("kept", "deleted")}


def own_paragraphs(paragraphs, sides, notes, out):
    for i, para in enumerate(paragraphs):
        cell = (para["table"] or {}).get("mark") or {"revision": "kept"}
        if cell["revision"] not in sides:
            continue
        for span in para["spans"]:
            if span["revision"] not in sides:
                continue
            out.append(span["text"])
            if span["note"]:
                note = notes.get(span["note"])
                out.append(" ")
                if note:
                    own_paragraphs(note["paragraphs"], sides, notes, out)
                out.append(" ")
        place = lambda it: it["table"] and (it["table"]["id"], it["table"]["row"],
                                            it["table"]["column"])
        last = i + 1 == len(paragraphs) or place(paragraphs[i + 1]) != place(para)
        if para["mark"]["revision"] in sides or last:
            out.append("\n")


def own_words(program, path):
    done = subprocess.run([program, "print", "--format=json", path], capture_output=True,
                          timeout=120)
    if done.returncode != 0:
        reason = done.stderr.decode("utf-8", "replace").strip().split("\n")[-1]
        return None, reason.replace(path, os.path.basename(path))
    tree = json.loads(done.stdout)
    notes = {note["id"]: note for note in tree["notes"]}
    found = {}
    for view, sides in SIDES.items():
        out = []
        own_paragraphs(tree["paragraphs"], sides, notes, out)
        found[view] = words("".join(out))
    return found, None


# ---- Differences ----------------------------------------------------------------------------


def hunks(left, right):
    """(start, end, start, end) of each difference, by GNU diff: it is linear where little is."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for name, side in (("a", left), ("b", right)):
            names.append(os.path.join(folder, name))
            with open(names[-1], "w", encoding="utf-8", errors="surrogatepass") as file:
                file.write("".join(it + "\n" for it in side))
        text = subprocess.run(["diff"] + names, capture_output=True, text=True,
                              errors="replace").stdout
    for it in re.finditer(r"^(\d+)(?:,(\d+))?([acd])(\d+)(?:,(\d+))?$", text, re.M):
        a, b, kind, c, d = it.groups()
        a, c = int(a), int(c)
        b, d = int(b or a), int(d or c)
        if kind == "a":
            yield a, a, c - 1, d
        elif kind == "d":
            yield a - 1, b, c, c
        else:
            yield a - 1, b, c - 1, d


class Stream:
    """All words of a file, on either side, with the pieces that each is made of."""

    def __init__(self, pieces):
        self.words, self.pieces = [], []
        text, held = [], []

        def flush():
            if text:
                self.words.append("".join(text))
                self.pieces.append(list(held))
            del text[:]

        for piece in pieces:
            if piece.text == "":
                held.append(piece)
                continue
            for part in re.findall(r"\s+|\S+", piece.text.replace("\u00a0", " ")):
                if part.isspace():
                    if text:
                        flush()
                        del held[:]
                    held.append(piece)
                else:
                    text.append(part)
                    if not held or held[-1] is not piece:
                        held.append(piece)
        flush()
        self.places = {}
        for i, word in enumerate(self.words):
            self.places.setdefault(word, []).append(i)

    def follow(self, side):
        """For each word of a side: its place in the stream, as far as it has one."""
        place = [None] * len(side)
        at_a = at_b = 0
        for a, b, c, d in list(hunks(side, self.words)) + [(len(side), len(side), 0, 0)]:
            while at_a < a and at_b < len(self.words):
                place[at_a] = at_b
                at_a, at_b = at_a + 1, at_b + 1
            at_a, at_b = b, d
        return place

    def around(self, place, start, end):
        """The pieces of the words start to end of a side, and between their neighbours."""
        low = next((place[i] for i in range(start - 1, -1, -1) if place[i] is not None), 0)
        high = next((place[i] for i in range(end, len(place)) if place[i] is not None),
                    len(self.words) - 1)
        found = []
        for i in range(low, min(high, low + 4000) + 1):
            if 0 <= i < len(self.words):
                found.extend(self.pieces[i])
        return found

    def wide(self, place, start, end):
        """The same with some words more on each side."""
        low = next((place[i] for i in range(start - 1, -1, -1) if place[i] is not None), 0)
        return [p for i in range(max(0, low - 40), min(len(self.words), low + end - start + 80))
                for p in self.pieces[i]]

    def near(self, word):
        """The pieces of a word's occurrences."""
        return [piece for i in self.places.get(word, ())[:20] for piece in self.pieces[i]]


class Finding:
    def __init__(self, view, element, right, why, count, place):
        self.view, self.element, self.right, self.why = view, element, right, why
        self.count, self.place = count, place


def explain(view, ours, theirs, stream, renamed):
    """A finding for each difference of two readings of a view."""
    place = None
    for a, b, c, d in hunks(ours, theirs):
        if place is None:
            place = stream.follow(ours)
        hunk = rules.Hunk(view, ours[a:b], theirs[c:d], stream.around(place, a, b))
        hunk.elsewhere = [p for word in (ours[a:b] + theirs[c:d])[:50]
                          for p in stream.near(word)]
        hunk.known = stream.places
        hunk.renamed = renamed
        hunk.wide = stream.wide(place, a, b)
        rule, piece = rules.find(hunk)
        where = piece.place if piece else (hunk.pieces[0].place if hunk.pieces else "")
        count = max(b - a, d - c)
        if rule is None:
            yield Finding(view, "unexplained", "?", "", count, where), hunk
        else:
            yield Finding(view, rule.element, rule.right, rule.why, count, where), hunk


# ---- Files ----------------------------------------------------------------------------------


class Row:
    def __init__(self, name):
        self.name, self.total, self.findings, self.note = name, 0, [], ""
        self.right = ""
        self.unexplained = []


def compare_file(program, folder, name):
    path = os.path.join(folder, name)
    row = Row(name)
    ours, refused = own_words(program, path)
    try:
        stream, renamed = Stream(reading.read(path)), reading.renamed(path)
    except Exception as error:
        stream, renamed = None, None
        row.note = "third reading: " + type(error).__name__
    for view in VIEWS:
        theirs, failed = pandoc_words(path, view)
        if ours is None or theirs is None:
            row.note, row.right = rules.refusal(path, refused, failed)
            if row.right == "?":
                row.unexplained.append((view, row.note))
            return row
        row.total += len(ours[view])
        if stream is None:
            stream = Stream([])
        for finding, hunk in explain(view, ours[view], theirs, stream, renamed):
            row.findings.append(finding)
            if finding.element == "unexplained":
                row.unexplained.append((view, hunk))
    return row


COPY = re.compile(r"^(.*)-(Accepted|Rejected)\.docx$")


def compare_copy(program, folder, name):
    """A copy with all changes accepted or rejected: its words are the view of the file's."""
    base, kind = COPY.match(name).groups()
    marked = os.path.join(folder, base + ".docx")
    if not os.path.exists(marked):
        return None
    ours, _ = own_words(program, marked)
    copy, _ = own_words(program, os.path.join(folder, name))
    if ours is None or copy is None:
        return None
    view = "final" if kind == "Accepted" else "original"
    differing = sum(max(b - a, d - c) for a, b, c, d in hunks(ours[view], copy["final"]))
    return base + ".docx", view, name, len(copy["final"]), differing


def main():
    program, corpora, out = sys.argv[1:4]
    folder = os.path.join(corpora, "docx")
    names = sorted(it for it in os.listdir(folder) if not it.startswith("."))
    with ThreadPoolExecutor(2) as pool:
        rows = list(pool.map(lambda name: compare_file(program, folder, name), names))
        copies = [it for it in pool.map(lambda name: compare_copy(program, folder, name),
                                        filter(COPY.match, names)) if it]
    left = report.write(out, rows, copies)
    if len(sys.argv) > 4:
        with open(sys.argv[4], "w", encoding="utf-8", errors="replace") as file:
            for row in rows:
                for view, hunk in row.unexplained:
                    file.write("%s\t%s\t%s\n" % (row.name, view, hunk))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
