#!/usr/bin/env python3
"""Random proposals, and what two opinions say of them: the program's and samples/expected.py's.

    random_proposals.py PROGRAM [COUNT [SEED]]

Each proposal has headings and clauses that are kept, inserted, deleted, reworded, renumbered,
moved and joined. Prints the first that the two do not agree on and exits with 1.
"""

import importlib
import json
import os
import random
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "samples"))

import expected
from marks import Source

make_samples = importlib.import_module("make-samples")

AUTHORS = "@author A 2036-01-02T03:04:05Z Ada\n@author B 2036-02-03T04:05:06Z Ben\n"
DIRECTOR = "instructs the Director of the Telecommunication Standardization Bureau"
expected.HEADINGS[DIRECTOR] = (
    "instructs", "the Director of the Telecommunication Standardization Bureau")


class Words:
    """How a language words a proposal."""

    def __init__(self, front, preambular, operative, words, that, stop, annex, letters):
        self.front = front.split("|")
        self.preambular = preambular.split("|")
        self.operative = operative.split("|")
        self.words = words.split()
        self.that = that
        self.stop = stop
        self.annex = annex
        self.letters = letters.split()


LANGUAGES = {
    "en": Words(
        "RESOLUTION 7 (Rev. Aden, 2028)|Lamps|"
        "The World Telecommunication Standardization Assembly (Aden, 2028),",
        "recalling|considering|aware|recognizing|noting",
        f"resolves|{DIRECTOR}|invites Member States and Sector Members",
        "buoys ropes lamps tides charts masts gulls reefs coasts ports",
        "that the ", ";", "ANNEX 1", "a b c d e f g h i j k l m n"),
    "ar": Words(
        "القرار 7 (المراجَع في عدن، 2028)|المصابيح|"
        "إن الجمعية العالمية لتقييس الاتصالات (عدن، 2028)،",
        "إذ تشير إلى|وإذ تضع في اعتبارها|وإذ تدرك|وإذ تقر|وإذ تلاحظ",
        "تقـرر|تكلف مدير مكتب تقييس الاتصالات|تدعو الدول الأعضاء وأعضاء القطاع",
        "سفن حبال منارات خرائط صواري نوارس شعاب سواحل موانئ رياح",
        "أن ال", "؛", "الملحق 1", "~أ~ ب ج د~ {U+FEEB}~ و~ ز ح ط ي ك ل م ن"),
}
STYLES = ("!Proposal! ", "!Res_No! ", "!Res_title! ", "!Normal after title! ")


class Proposal:
    """The lines of one, in the language of the sources."""

    def __init__(self, chance, words):
        self.chance = chance
        self.words = words
        self.lines = [style + line for style, line in zip(STYLES, ["MOD→ABC/1/1", *words.front])]
        self.count = {"-": 0, "+": 0}  # the last label of the original and of the final
        self.leaving = []  # moved clauses that have not arrived
        self.moves = 0
        self.write()

    def write(self):
        preambular = self.chance.sample(self.words.preambular, self.chance.randint(1, 4))
        for place, heading in enumerate(preambular):
            self.add_section(heading, self.chance.choice("kkkid") if place else "k", False)
        for heading in self.words.operative[:self.chance.randint(1, 3)]:
            self.add_section(heading, "k", True)
        self.lines.append("!Annex_No! " + self.words.annex)
        self.count = {"-": 0, "+": 0}
        while self.leaving:
            self.arrive("")
        self.lines.append(self.label("") + "→the end.")

    def add_section(self, heading, fate, digits):
        author = self.chance.choice(("", "B:"))
        marks = {"k": "{}", "i": "{{+" + author + "{}+}}", "d": "[-" + author + "{}-]"}
        self.lines.append("!Call! " + marks[fate].format(heading))
        self.count = {"-": 0 if fate != "i" else self.count["-"],
                      "+": 0 if fate != "d" else self.count["+"]}
        self.digits = digits
        for number in range(self.chance.randint(1, 5)):
            kind = self.chance.choice("kkkkidmmvc")
            if number == 0:
                kind = {"k": self.chance.choice("km"), "i": "i", "d": "d"}[fate]
            self.add_clause(kind, "" if digits else ")")

    def next(self, side):
        self.count[side] += 1
        count = self.count[side]
        return str(count) if self.digits else self.words.letters[(count - 1) % 14]

    def label(self, bracket):
        old, new = self.next("-"), self.next("+")
        return (old if old == new else f"[-{old}-]{{+{new}+}}") + bracket

    def reworded(self, word):
        return self.chance.choice((f"[-{word}-]{{+x{word}+}}", f"[-B:{word}-]{{+A:x+}}",
                                   word + "{+B: more+}", f"[-{word} -]much"))

    def arrive(self, bracket):
        name, text = self.leaving.pop(0)
        self.lines.append(f"{{+{name}:{self.next('+')}{bracket}→{text}+}}")

    def add_clause(self, kind, bracket):
        some = [self.chance.choice(self.words.words) for _ in range(self.chance.randint(1, 5))]
        if kind == "m":
            place = self.chance.randrange(len(some))
            some[place] = self.reworded(some[place])
        text = self.words.that + " ".join(some)
        stop, author = self.words.stop, self.chance.choice(("", "", "B:"))
        if kind == "i":
            self.lines.append(f"{{+{author}{self.next('+')}{bracket}→{text}{stop}+}}")
        elif kind == "d":
            self.lines.append(f"[-{author}{self.next('-')}{bracket}→{text}{stop}-]")
        elif kind == "v" and self.leaving:
            self.arrive(bracket)
        elif kind == "v":
            self.moves += 1
            name, text = f"m{self.moves}", f"{text} {self.moves}{stop}"
            self.leaving.append((name, text))
            self.lines.append(f"[-{name}:{self.next('-')}{bracket}→{text}-]")
        elif kind == "c":
            mark = self.chance.choice(("[-¶-]", "{+¶+}", "", ""))
            self.lines.append(self.label(bracket) + "→" + text + mark)
            self.lines.append(self.chance.choice(("and on", "{+ also+} so")) + stop)
        else:
            self.lines.append(self.label(bracket) + "→" + text + stop)


def opinions(program, path, document, structure):
    """What is asked, the one answer and the other."""
    for view in expected.VIEWS:
        said = subprocess.run([program, "print", "--view=" + view, path], check=True,
                              stdout=subprocess.PIPE).stdout.decode("utf-8")
        yield view, expected.print_text(document, view), said
    for command, answer in (("outline", expected.outline(structure)),
                            ("changes", expected.changes(document, structure))):
        said = subprocess.run([program, command, "--format=json", path], check=True,
                              stdout=subprocess.PIPE).stdout.decode("utf-8")
        yield command, answer, json.loads(said)


def check(program, path, seed):
    language = sorted(LANGUAGES)[seed % 2]
    lines = Proposal(random.Random(seed), LANGUAGES[language]).lines
    source = Source()
    for line in f"@language {language}\n{AUTHORS}".split("\n") + lines:
        source.read_line(line)
    make_samples.write_docx(path, source)
    document = expected.Document(source)
    for what, want, got in opinions(program, path, document, expected.Structure(document)):
        if want != got:
            print(f"proposal {seed}, {what}:", *lines, "expected", want, "got", got, sep="\n")
            return False
    return True


def main():
    program = sys.argv[1]
    count, seed = (int(word) for word in (sys.argv[2:4] + ["40", "1"][len(sys.argv[2:4]):]))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "proposal.docx")
        sys.exit(not all(check(program, path, seed + n) for n in range(count)))


if __name__ == "__main__":
    main()
