#!/usr/bin/env python3
"""Writes Liang's patterns from a libhyphen dictionary as C++: hyphenation.py hyph_en_US.dic kEnglishHyphenation out.cpp

libhyphen looks only at the longest pattern that ends at a letter, so its dictionaries hold, for every pattern, the sums of the
patterns inside it. Liang's matcher looks at all patterns, and what they say together need not be said again: that is left out here.
So are the dictionary's exceptions, its patterns for one whole word: they would make the table half as large again.
The table is the patterns' letters, sorted and front-coded (a capital says how many are kept of the pattern before; A: none), and apart
from them, because they compress better so, the patterns' values: a byte each.
"""
import re
import sys

LONGEST_PATTERN = 25   # Z
# A value's byte, as src/text/hyphenation_table.h says it.
HIGHEST_VALUE, LAST_PLACE = 7, 15
PLACE_STEP, MORE = 8, 128
LITERAL_WIDTH = 120


def parse(line):
    """"hy3ph" as ("hyph", [0, 0, 3, 0, 0]): the value before each letter and the one at the end."""
    letters, values = "", [0]
    for character in line:
        if character.isdigit():
            values[-1] = int(character)
        else:
            letters += character
            values.append(0)
    return letters, values


def read(path):
    """The patterns of the first level, the left and the right minimum. Only patterns of a to z are read: no word with a ligature, and no
    spelling that changes at a hyphen."""
    patterns, minima = {}, {"LEFTHYPHENMIN": 2, "RIGHTHYPHENMIN": 3}
    with open(path, encoding="utf-8") as dictionary:
        if dictionary.readline().strip() not in ("UTF-8", "ISO8859-1"):
            sys.exit(f"{path} is no libhyphen dictionary: its first line has to name UTF-8 or ISO8859-1")
        for line in map(str.strip, dictionary):
            words = line.split()
            if line == "NEXTLEVEL":
                break
            if len(words) == 2 and words[0] in minima:
                minima[words[0]] = int(words[1])
            elif re.fullmatch(r"[0-9]*\.?[a-z0-9]+\.?[0-9]*", line):
                letters, values = parse(line)
                patterns[letters] = values
    return patterns, minima["LEFTHYPHENMIN"], minima["RIGHTHYPHENMIN"]


def values_within(text, patterns):
    """What the patterns inside `text`, itself left out, say together."""
    values = [0] * (len(text) + 1)
    for begin in range(len(text)):
        for end in range(begin + 1, len(text) + 1):
            if end - begin < len(text):
                for place, value in enumerate(patterns.get(text[begin:end], ())):
                    values[begin + place] = max(values[begin + place], value)
    return values


def prune(patterns):
    """The least patterns that say the same: shorter ones first, each with only the values that those inside it do not give."""
    pruned = {}
    for letters in sorted(patterns, key=len):
        known = values_within(letters, pruned)
        values = [value if value > before else 0 for value, before in zip(patterns[letters], known)]
        if any(values):
            pruned[letters] = values
    return pruned


def drop_margins(letters, values, left, right):
    """The values without those at places that the minima forbid anyway."""
    first = left + 1 if letters.startswith(".") else 0
    last = len(letters) - 1 - right if letters.endswith(".") else len(letters)
    return [value if first <= place <= last else 0 for place, value in enumerate(values)]


def choose(patterns, left, right):
    """The patterns for parts of words that say anything, with the values that are ever looked at, by their letters."""
    parts = {letters: drop_margins(letters, values, left, right)
             for letters, values in patterns.items() if not (letters[0] == letters[-1] == ".")}
    return {letters: parts[letters] for letters in sorted(parts) if any(parts[letters])}


def front_code(strings):
    coded, before = "", ""
    for string in strings:
        if len(string) > LONGEST_PATTERN:
            sys.exit(f"the pattern {string} has over {LONGEST_PATTERN} letters")
        kept = 0
        while kept < min(len(before), len(string)) and before[kept] == string[kept]:
            kept += 1
        coded += chr(ord("A") + kept) + string[kept:]
        before = string
    return coded


def pack_values(letters, values):
    """The values other than 0, each with its place: a byte for each, which says whether there is one more."""
    places = [place for place, value in enumerate(values) if value]
    if max(values) > HIGHEST_VALUE or places[-1] > LAST_PLACE:
        sys.exit(f"the pattern {letters} has a value over {HIGHEST_VALUE}, or one behind the place {LAST_PLACE}")
    return bytes(values[place] + PLACE_STEP * place + MORE * (place != places[-1]) for place in places)


def literal(data):
    """The bytes as a C++ string; those that are no plain text as three octal digits, so that a digit may follow."""
    characters = [chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\{byte:03o}" for byte in data]
    return "".join(f'\n    "{"".join(characters[at:at + LITERAL_WIDTH])}"' for at in range(0, len(data), LITERAL_WIDTH))


def main(dictionary, name, output):
    patterns, left, right = read(dictionary)
    chosen = choose(prune(patterns), left, right)
    if not chosen:
        sys.exit(f"{dictionary} has no patterns")
    letters = front_code(chosen).encode("ascii")
    values = b"".join(pack_values(*pattern) for pattern in chosen.items())
    with open(output, "w", encoding="ascii") as source:
        source.write(f"""// Written by cmake/hyphenation.py: {len(chosen)} patterns.
#include "text/hyphenation_table.h"

namespace offprint {{

extern const HyphenationTable {name} = {{
    {left}, {right},{literal(letters)},{literal(values)}}};

}}  // namespace offprint
""")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: hyphenation.py DICTIONARY NAME OUTPUT")
    main(*sys.argv[1:])
