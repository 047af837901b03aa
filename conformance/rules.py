"""What explains a difference: rules by the element responsible, each with who is right and why.

A rule looks at the words that differ and at the pieces of the file around them. The sections named
are those of ECMA-376 Part 1, or the public issue where another program's reading is known.
"""


import re

import reading


class Hunk:
    def __init__(self, view, ours, theirs, pieces):
        self.view, self.ours, self.theirs, self.pieces = view, ours, theirs, pieces
        self.elsewhere = []
        self.wide = []     # more pieces around
        self.renamed = None  # a member of the package with two names
        self.known = None  # all words of the file

    def __str__(self):
        flags = set().union(*(p.flags for p in self.pieces))
        return "%s || %s || %s || %s" % (" ".join(self.ours)[:150], " ".join(self.theirs)[:150],
                                         sorted(flags), self.pieces[0].place if self.pieces else "")

    def same_letters(self):
        return "".join(self.ours) == "".join(self.theirs)

    def piece(self, *flags):
        """A piece with any of these, in place or by its words."""
        for piece in list(self.pieces) + list(self.elsewhere):
            if piece.flags.intersection(flags):
                return piece
        return None

    def here(self, *flags):
        for piece in self.pieces:
            if piece.flags.intersection(flags):
                return piece
        return None


class Rule:
    def __init__(self, element, right, why, test):
        self.element, self.right, self.why, self.test = element, right, why, test


RULES = []


def rule(element, right, why):
    def add(test):
        RULES.append(Rule(element, right, why, test))
        return test
    return add


def find(hunk):
    for it in RULES:
        piece = it.test(hunk)
        if piece:
            return it, piece
    return None, None


def refusal(path, ours, pandoc):
    """What is said of a file that one of both does not read, and who is right."""
    if ours and pandoc:
        return "neither reads it: " + ours.split(": ", 2)[-1], "both"
    if ours:
        return "qarar does not: " + ours, "?"
    found = reading.root(path)
    if found and "purl.oclc.org" in found[0]:
        return "Strict namespaces (Part 1); pandoc does not know them", "qarar"
    if found and found[1] != "w":
        return "the prefix of the main namespace is %r; pandoc expects w" % found[1], "qarar"
    return "pandoc does not: " + pandoc, "?"


# ---- The rules ------------------------------------------------------------------------------

JOINS = ("mark del", "mark ins", "mark moveFrom", "mark moveTo")


def letters_of(pieces, *flags):
    return "".join(p.text for p in pieces if p.flags.intersection(flags) and isinstance(p.text, str))


def words_are_in(hunk, words, *flags):
    """A piece with one of these flags, where every word is made of such pieces."""
    text = "".join(letters_of(hunk.pieces + hunk.elsewhere, *flags).split())
    if words and all(word in text for word in words):
        return hunk.piece(*flags)
    return None


def without(more, less):
    """The words of more after those of less are taken from their beginnings, or None."""
    left = list(more)
    for word in less:
        at = next((i for i, it in enumerate(left) if word in it), None)
        if at is None:
            return None
        left[at] = left[at].replace(word, "", 1)
    return [word for word in left if word]


def extra_is_in(hunk, more, less, *flags):
    """One side is the other and something that is made of such pieces alone."""
    rest = without(more, less)
    return words_are_in(hunk, rest, *flags) if rest else None


def ours_more(hunk, *flags):
    return extra_is_in(hunk, hunk.ours, hunk.theirs, *flags)


def theirs_more(hunk, *flags):
    return extra_is_in(hunk, hunk.theirs, hunk.ours, *flags)


@rule("w:ins, w:del in w:pPr/w:rPr", "qarar",
      "a hidden paragraph mark joins without a blank (17.13.5.15, .20); pandoc puts one")
def joins(hunk):
    return hunk.same_letters() and hunk.here(*JOINS)


@rule("m:oMath", "both", "a formula: qarar gives the characters of m:t, pandoc TeX")
def formula(hunk):
    letters = set("".join(re.findall(r"\w", "".join(hunk.ours))))
    known = set(letters_of(hunk.pieces, "oMath", "txbxContent"))
    return letters <= known and hunk.here("oMath")


@rule("w:vanish", "qarar", "hidden text is not shown (17.3.2.41); pandoc shows it")
def hidden(hunk):
    return theirs_more(hunk, "vanish")


@rule("w:cellDel, w:cellIns", "qarar",
      "a deleted cell is not in the final, an inserted one not in the original (17.13.5.1, .2); "
      "pandoc does not know them")
def cells(hunk):
    return theirs_more(hunk, "cellDel", "cellIns")


@rule("w:txbxContent", "qarar", "the text of a box is text (17.17.1); pandoc 2.17 does not read it")
def boxes(hunk):
    return ours_more(hunk, "txbxContent")


@rule("w:fldSimple", "qarar", "what is in a simple field is its result (17.16.19); pandoc drops it")
def simple_fields(hunk):
    return ours_more(hunk, "fldSimple")


@rule("w:pStyle caption", "qarar",
      "a caption is a paragraph where it stands; pandoc makes it one of its table, without label "
      "(jgm/pandoc#9362)")
def captions(hunk):
    return words_are_in(hunk, hunk.ours + hunk.theirs, "style caption")


@rule("w:tblCaption", "qarar",
      "the title of a table for those who do not see it is no text; pandoc shows it")
def table_titles(hunk):
    return theirs_more(hunk, "tblCaption")


@rule("w:del in w:moveFrom", "qarar",
      "what was deleted before it was moved away is in the original (both allow it); pandoc loses it")
def deleted_then_moved(hunk):
    return ours_more(hunk, "moved, deleted")


@rule("w:ins, w:del in w:pPr/w:rPr of a note", "qarar",
      "a join ends with its note (17.13.5.15); pandoc carries the text on to what follows the mark")
def joins_of_notes(hunk):
    known = all(word in hunk.known for word in hunk.ours + hunk.theirs)
    return known and next((p for p in hunk.wide if "note" in p.flags and p.flags.intersection(JOINS)),
                          None)


@rule("w:rubyBase", "qarar", "the base of ruby text is text (17.3.3.27); pandoc drops both")
def ruby(hunk):
    return ours_more(hunk, "rubyBase")


@rule("w:sym", "qarar",
      "a character of a symbol font, by the encoding of that font (17.3.3.30); pandoc drops it or "
      "takes a neighbour of it")
def symbols(hunk):
    ours, theirs = "".join(hunk.ours), "".join(hunk.theirs)
    if len(ours) == len(theirs):
        others = [a + b for a, b in zip(ours, theirs) if a != b]
        same = not any(it.isascii() and it.isalnum() for it in "".join(others))
    else:
        same = re.sub(r"\W", "", ours) == re.sub(r"\W", "", theirs)
    return same and hunk.here("sym", "symbol font")


@rule("w:footnoteReference", "both",
      "a note's own mark, which begins its text: qarar shows it as the mark")
def own_marks(hunk):
    return not hunk.ours and len("".join(hunk.theirs)) < 4 and hunk.here("footnoteReference")


@rule("w:instrText LISTNUM", "qarar",
      "the number of a LISTNUM field, computed (17.16.5.32); pandoc shows none")
def list_numbers(hunk):
    left = "".join(hunk.ours)
    return left.endswith("".join(hunk.theirs)) and hunk.here("field LISTNUM") or \
        left.startswith("".join(hunk.theirs)) and hunk.here("field LISTNUM")


@rule("w:trPr/w:ins, w:del", "qarar",
      "an inserted row is not in the original, a deleted one not in the final (17.13.5.16, .12)")
def rows(hunk):
    return theirs_more(hunk, "row ins" if hunk.view == "original" else "row del")


@rule("w:fldChar", "qarar",
      "a run may hold several field characters (17.3.2.25); pandoc sees one, and for it the field "
      "goes on to the end")
def crowded_fields(hunk):
    lost = len(hunk.theirs) < len(hunk.ours)
    moved = hunk.known is not None and all(word in hunk.known for word in hunk.theirs)
    return (lost or moved) and hunk.here("crowded fldChar")


@rule("w:framePr w:dropCap", "both",
      "a drop cap runs on into the next paragraph (17.3.1.11): qarar keeps the blank that the file "
      "has after it, pandoc does not")
def drop_caps(hunk):
    return hunk.same_letters() and hunk.here("dropCap")


@rule("a Unicode Path field of the zip", "qarar",
      "it is the member's name (PKWARE APPNOTE, 4.6.9); pandoc goes by the plain one, which is that "
      "of another part")
def renamed_parts(hunk):
    return hunk.renamed and hunk.pieces[0]
