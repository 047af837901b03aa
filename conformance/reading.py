"""A third reading of a .docx: every piece of text with the elements around it.

It shares no code with the program or with pandoc. Pieces carry what explains a difference: the
revisions, fields, boxes and properties that they stand in, and their place in the file.
"""

import posixpath
import re
import zipfile
import xml.parsers.expat as expat
import xml.etree.ElementTree as tree

W = ("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
     "http://purl.oclc.org/ooxml/wordprocessingml/main")
M = ("http://schemas.openxmlformats.org/officeDocument/2006/math",
     "http://purl.oclc.org/ooxml/officeDocument/math")
MC = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

# Elements that a piece of text remembers having been in.
AROUND = {"fldSimple", "smartTag", "customXml", "sdt", "hyperlink", "txbxContent", "object", "pict",
          "drawing", "ruby", "rt", "oMath", "moveFrom", "moveTo", "ins", "del", "tbl", "Fallback",
          "Choice", "bdo", "dir", "docPartObj", "rubyBase"}
PROPERTIES = {"pPr", "rPr", "trPr", "tcPr", "numPr", "sectPr", "tblPr", "ctrlPr", "tblPrEx"}


class Piece:
    __slots__ = ("text", "flags", "final", "original", "place")

    def __init__(self, text, flags, final, original, place):
        self.text, self.flags, self.place = text, flags, place
        self.final, self.original = final, original


class Package:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.names = {name.lower().lstrip("/").replace("\\", "/"): name
                      for name in self.zip.namelist()}

    def has(self, name):
        return name.lower().lstrip("/") in self.names

    def read(self, name):
        return self.zip.read(self.names[name.lower().lstrip("/")])

    def related(self, part):
        folder, base = posixpath.split(part)
        name = posixpath.join(folder, "_rels", base + ".rels")
        found = {}
        if self.has(name):
            for it in tree.fromstring(self.read(name)).iter(RELATIONSHIP):
                if it.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join("/" + folder, it.get("Target")))
                    found.setdefault(it.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/"))
        return found


def local(name, families):
    uri, _, rest = name.rpartition(" ")
    return rest if uri in families else None


def is_on(value):
    return value not in ("0", "false", "off")


def styles_of(package, part):
    """For each style: its name, and whether its text is hidden."""
    if part is None or not package.has(part):
        return {}
    found = {}
    for style in tree.fromstring(package.read(part)).iter():
        if style.tag.rpartition("}")[2] != "style":
            continue
        get = lambda it, key: next((v for k, v in it.attrib.items() if k.endswith("}" + key)), None)
        name, base, hidden = None, None, None
        for it in style.iter():
            kind = it.tag.rpartition("}")[2]
            if kind == "name":
                name = get(it, "val")
            elif kind == "basedOn":
                base = get(it, "val")
            elif kind == "vanish":
                hidden = is_on(get(it, "val"))
        found[get(style, "styleId")] = [name or "", base, hidden]
        if get(style, "default") in ("1", "true", "on") and get(style, "type") == "paragraph":
            found[None] = found[get(style, "styleId")]
    for style in found.values():
        seen = 0
        while style[2] is None and style[1] in found and seen < 50:
            parent = found[style[1]]
            style[2], style[1], seen = parent[2], parent[1], seen + 1
    return found


class Walk:
    """The pieces of one part, in the order of the file."""

    def __init__(self, part, data, styles):
        self.part, self.styles = part, styles
        self.pieces, self.notes = [], {}
        self.stack = []  # (local name, final, original)
        self.flags = {}
        self.final = self.original = True
        self.fields = []
        self.run = set()
        self.in_run = 0  # pieces of the run so far
        self.para = set()
        self.paras = []
        self.mark = None
        self.text = None
        self.note = None
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.Parse(data, True)

    def place(self):
        return "%s:%d:%d" % (self.part, self.parser.CurrentLineNumber,
                             self.parser.CurrentColumnNumber + 1)

    def add(self, text, extra=()):
        flags = set(self.run) | self.para | set(extra)
        self.in_run += 1
        if "shown" in flags:
            flags.discard("vanish")
        flags.update(name for name, count in self.flags.items() if count)
        if "moveFrom" in flags and "del" in flags:
            flags.add("moved, deleted")
        if self.fields:
            flags.add("field")
            if "instruction" in self.fields:
                flags.add("instruction")
        self.target().append(Piece(text, flags, self.final, self.original, self.place()))

    def target(self):
        return self.notes[self.note] if self.note is not None else self.pieces

    def parent(self):
        return self.stack[-1][0] if self.stack else ""

    def attribute(self, attributes, name):
        for key, value in attributes.items():
            if local(key, W) == name:
                return value
        return None

    def start(self, name, attributes):
        it = local(name, W)
        math, compatible = local(name, M), local(name, MC)
        self.stack.append((it or math or compatible or "", self.final, self.original))
        parent = self.stack[-2][0] if len(self.stack) > 1 else ""
        kind = it or math or compatible
        if kind in AROUND and parent not in PROPERTIES:
            self.flags[kind] = self.flags.get(kind, 0) + 1
        if it is None:
            if math == "t":
                self.text = []
            return
        handler = getattr(self, "on_" + it, None)
        if handler:
            handler(parent, attributes)

    # Revisions -------------------------------------------------------------------------------

    def revision(self, parent, final, original, name):
        if parent in PROPERTIES:
            if parent == "rPr" and len(self.stack) > 2 and self.stack[-3][0] == "pPr":
                self.mark = (self.mark or set()) | {name}
            elif parent == "trPr":
                self.flags["row " + name] = 1
            return
        self.final, self.original = self.final and final, self.original and original

    def on_ins(self, parent, attributes):
        self.revision(parent, True, False, "ins")

    def on_del(self, parent, attributes):
        self.revision(parent, False, True, "del")

    def on_moveFrom(self, parent, attributes):
        self.revision(parent, False, True, "moveFrom")

    def on_moveTo(self, parent, attributes):
        self.revision(parent, True, False, "moveTo")

    def on_cellIns(self, parent, attributes):
        self.flags["cellIns"] = 1

    def on_cellDel(self, parent, attributes):
        self.flags["cellDel"] = 1

    # Paragraphs and runs ---------------------------------------------------------------------

    def on_p(self, parent, attributes):
        self.paras.append((self.para, self.mark, self.run, self.fields))
        self.para, self.mark, self.run = set(), None, set()
        if self.styles.get(None, ["", None, None])[2]:
            self.para.add("vanish")
        if "txbxContent" in [n for n, _, _ in self.stack]:
            self.fields = []

    def on_pStyle(self, parent, attributes):
        if parent == "pPr" and "pPrChange" not in [n for n, _, _ in self.stack]:
            name, _, hidden = self.styles.get(self.attribute(attributes, "val"), ["", None, None])
            self.para.add("style " + name.lower())
            self.para.discard("vanish")
            if hidden:
                self.para.add("vanish")

    def on_framePr(self, parent, attributes):
        if self.attribute(attributes, "dropCap"):
            self.para.add("dropCap")

    def on_numPr(self, parent, attributes):
        self.para.add("numPr")

    def on_r(self, parent, attributes):
        self.run = set()
        self.in_run = 0

    def on_rStyle(self, parent, attributes):
        if self.styles.get(self.attribute(attributes, "val"), ["", None, None])[2]:
            self.run.add("vanish")

    def on_vanish(self, parent, attributes):
        if parent == "rPr" and "rPrChange" not in [n for n, _, _ in self.stack] and \
                self.stack[-3][0] == "r":
            self.run.discard("vanish")
            self.run.add("vanish" if is_on(self.attribute(attributes, "val")) else "shown")

    def on_rFonts(self, parent, attributes):
        fonts = " ".join(attributes.values())
        if "Symbol" in fonts or "Wingdings" in fonts or "Webdings" in fonts:
            self.run.add("symbol font")

    # Text ------------------------------------------------------------------------------------

    def on_t(self, parent, attributes):
        self.text = []
        self.keeps = any(v == "preserve" for v in attributes.values())

    on_delText = on_t

    def on_tab(self, parent, attributes):
        if parent == "r":
            self.add("\t", ["tab"])

    on_ptab = on_tab

    def on_br(self, parent, attributes):
        self.add("\n", ["br"])

    on_cr = on_br

    def on_noBreakHyphen(self, parent, attributes):
        self.add("\u2011", ["noBreakHyphen"])

    def on_softHyphen(self, parent, attributes):
        self.add("", ["softHyphen"])

    def on_sym(self, parent, attributes):
        self.add("\ufffd", ["sym"])

    def on_instrText(self, parent, attributes):
        self.text = []
        self.keeps = True

    on_delInstrText = on_instrText

    def on_fldChar(self, parent, attributes):
        kind = self.attribute(attributes, "fldCharType")
        if kind == "begin":
            self.fields = self.fields + ["instruction"]
        elif kind == "separate" and self.fields:
            self.fields = self.fields[:-1] + ["result"]
        elif kind == "end" and self.fields:
            self.fields = self.fields[:-1]
        if self.in_run:
            self.flags["crowded fldChar"] = 1
        self.add("", ["fldChar"])

    def on_footnoteReference(self, parent, attributes):
        self.add(("footnotes", self.attribute(attributes, "id")), ["footnoteReference"])

    def on_endnoteReference(self, parent, attributes):
        self.add(("endnotes", self.attribute(attributes, "id")), ["endnoteReference"])

    def on_note(self, parent, attributes):
        self.note = self.attribute(attributes, "id")
        self.notes[self.note] = []

    on_footnote = on_endnote = on_note

    def on_tblCaption(self, parent, attributes):
        self.add(self.attribute(attributes, "val") or "", ["tblCaption"])
        self.add("\n")

    def on_altChunk(self, parent, attributes):
        self.add("", ["altChunk"])

    def on_commentReference(self, parent, attributes):
        self.add("", ["commentReference"])

    def data(self, text):
        if self.text is not None:
            self.text.append(text)

    def end(self, name):
        kind, final, original = self.stack.pop()
        parent = self.stack[-1][0] if self.stack else ""
        if kind in ("instrText", "delInstrText") and self.text is not None:
            word = ("".join(self.text).split() or [""])[0].upper()
            self.text = None
            self.add("", ["field " + word])
        if kind in ("t", "delText") and self.text is not None:
            text, self.text = "".join(self.text), None
            trims = local(name, W) and not self.keeps and text != text.strip(" \t\r\n")
            self.add(text.strip(" \t\r\n") if trims else text, ["trimmed"] if trims else [])
        if kind == "p" and local(name, W):
            extra = ["mark " + it for it in self.mark or ()]
            self.final, self.original = final, original
            self.run = set()
            self.add("\n", ["paragraph"] + extra)
            self.para, self.mark, self.run, self.fields2 = self.paras.pop()
            if "txbxContent" in self.flags and self.flags["txbxContent"]:
                self.fields = self.fields2
        if kind in AROUND and parent not in PROPERTIES:
            self.flags[kind] -= 1
        if kind == "tr":
            self.flags = {k: v for k, v in self.flags.items() if not k.startswith("row ")}
        if kind == "tc":
            self.flags.pop("cellIns", None)
            self.flags.pop("cellDel", None)
        if kind in ("footnote", "endnote"):
            self.note = None
        self.final, self.original = final, original


def read(path):
    """All pieces of body and notes, a note's where its mark is."""
    package = Package(path)
    main = next((t for k, t in package.related("").items() if k == "officeDocument"), None)
    if main is None or not package.has(main):
        return []
    parts = package.related(main)
    styles = styles_of(package, parts.get("styles"))
    notes = {}
    for kind in ("footnotes", "endnotes"):
        if kind in parts and package.has(parts[kind]):
            for key, pieces in Walk(parts[kind], package.read(parts[kind]), styles).notes.items():
                notes[kind, key] = pieces
    out = []
    for piece in Walk(main, package.read(main), styles).pieces:
        if isinstance(piece.text, tuple):
            out.append(Piece(" ", piece.flags, piece.final, piece.original, piece.place))
            for inner in notes.get(piece.text, ()):
                inner.flags = inner.flags | {"note"}
                out.append(inner)
        else:
            out.append(piece)
    return out


def root(path):
    """Namespace and prefix of the main part's root; None where there is no such part."""
    package = Package(path)
    main = next((t for k, t in package.related("").items() if k == "officeDocument"), None)
    if main is None or not package.has(main):
        return None
    text = package.read(main).decode("utf-8", "replace")
    tag = re.search(r"<(?:(\w+):)?document\b([^>]*)", text)
    if not tag:
        return None
    bound = dict(re.findall(r"xmlns:?(\w*)=[\"']([^\"']*)", tag.group(2)))
    return bound.get(tag.group(1) or "", ""), tag.group(1) or ""


def renamed(path):
    """A member with another name in its Unicode Path field (PKWARE APPNOTE, 4.6.9)."""
    for it in zipfile.ZipFile(path).infolist():
        extra = it.extra
        while len(extra) >= 4:
            size = int.from_bytes(extra[2:4], "little")
            if extra[:2] == b"up" and extra[9:4 + size] != it.orig_filename.encode():
                return it.filename
            extra = extra[4 + size:]
    return None
