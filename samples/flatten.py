"""A document as extraction to plain text leaves it: words of both sides in their order, no marks,
no styles, and the left-overs of bookmarks and notes."""

from marks import Bookmark, Note, Row


def flat_piece(piece, notes):
    if isinstance(piece, Bookmark):
        return f"[bookmark: {piece.name}]"
    if isinstance(piece, Note):
        notes.append(piece.mark)
        return f"[footnoteRef:{len(notes)}]"
    return piece.text


def flat_paragraph(source, para, notes):
    before = len(notes)
    text = "".join(flat_piece(piece, notes) for piece in para.pieces)
    for number in range(before + 1, len(notes) + 1):
        words = " ".join(flat_paragraph(source, p, []) for p in source.notes[notes[number - 1]])
        text += f" [{number}:  \t{words}] "
    return text.replace("\n", " ")


def flat_row(source, row, notes):
    return "\t".join(" ".join(flat_paragraph(source, para, notes) for para in cell)
                     for cell in row.cells)


def flatten(source):
    notes = []
    lines = [flat_row(source, block, notes) if isinstance(block, Row)
             else flat_paragraph(source, block, notes)
             for block in source.blocks]
    return "\n".join(lines) + "\n"
