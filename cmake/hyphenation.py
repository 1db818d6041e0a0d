#!/usr/bin/env python3
"""Writes Liang's patterns from a libhyphen dictionary as C++: hyphenation.py hyph_en_US.dic kEnglishHyphenation out.cpp

libhyphen looks only at the longest pattern that ends at a letter, so its dictionaries hold, for every pattern, the sums of the
patterns inside it. Liang's matcher looks at all patterns, and what they say together need not be said again: that is left out here.
The table is text, sorted and front-coded: a capital says how many characters are kept of the string before (A: none).
"""
import re
import sys

LONGEST_KEPT = 25      # Z
EXCEPTION_VALUE = 8    # src/text/hyphenation.cpp sets an exception with 8 and 9, above all patterns
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


def split_exceptions(patterns, left, right):
    """The patterns for parts of words as strings with digits, those for one whole word as that word with hyphens."""
    parts = {letters: values for letters, values in patterns.items() if not (letters[0] == letters[-1] == ".")}
    wholes = {letters: values for letters, values in patterns.items() if letters not in parts}
    exceptions = []
    for letters, values in wholes.items():
        usual = values_within(letters, parts)
        odd = [[place for place, value in enumerate(drop_margins(letters, given, left, right)) if value % 2]
               for given in (usual, map(max, usual, values))]
        if odd[0] != odd[1]:
            exceptions.append("".join("-" * (place in odd[1]) + letter for place, letter in enumerate(letters)).strip("."))
    texts = []
    for letters, values in parts.items():
        values = drop_margins(letters, values, left, right)
        if max(values) >= EXCEPTION_VALUE:
            sys.exit(f"the pattern {letters} has a value of {max(values)}, which is kept for exceptions")
        if any(values):
            texts.append("".join((str(value) if value else "") + letter for value, letter in zip(values, letters + " ")).strip())
    return texts, exceptions


def front_code(strings):
    coded, before = "", ""
    for string in sorted(strings):
        kept = 0
        while kept < min(len(before), len(string), LONGEST_KEPT) and before[kept] == string[kept]:
            kept += 1
        coded += chr(ord("A") + kept) + string[kept:]
        before = string
    return coded


def literal(text):
    return "".join(f'\n    "{text[at:at + LITERAL_WIDTH]}"' for at in range(0, len(text), LITERAL_WIDTH)) or '""'


def main(dictionary, name, output):
    patterns, left, right = read(dictionary)
    texts, exceptions = split_exceptions(prune(patterns), left, right)
    if not texts:
        sys.exit(f"{dictionary} has no patterns")
    with open(output, "w", encoding="ascii") as source:
        source.write(f"""// Written by cmake/hyphenation.py: {len(texts)} patterns, {len(exceptions)} exceptions.
#include "text/hyphenation_table.h"

namespace offprint {{

extern const HyphenationTable {name} = {{
    {left}, {right},{literal(front_code(texts))},{literal(front_code(exceptions))}}};

}}  // namespace offprint
""")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: hyphenation.py DICTIONARY NAME OUTPUT")
    main(*sys.argv[1:])
