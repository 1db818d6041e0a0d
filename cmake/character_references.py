"""Writes gumbo's char_ref.c from its char_ref.rl, with the named references as a packed table in place of Ragel's state machine of 200 kB.

Usage: character_references.py <gumbo's char_ref.rl> <the C file to write>

The table: for each first letter a list of names in order. An entry is the number of bytes that it shares with the name before it, the number of bytes that follow, those
bytes, then its code points: the first in 3 bytes, low byte first, and a second in 2, which is 0 where there is none.
"""
import re
import sys

LOOKUP = """
// The longest name at `p` that is a reference: its end, or NULL.
static const char* find_reference(const char* p, const char* pe, OneOrTwoCodepoints* output) {
  const char* found = 0;
  char name[64];
  int letter = p == pe ? -1 : *p >= 'A' && *p <= 'Z' ? *p - 'A' : *p >= 'a' && *p <= 'z' ? *p - 'a' + 26 : -1;
  if (letter < 0) return 0;
  for (const unsigned char* at = kReferences + kFirst[letter]; at < kReferences + kFirst[letter + 1]; at += 5) {
    const int shared = *at++, rest = *at++, length = shared + rest;
    memcpy(name + shared, at, rest);
    at += rest;
    if (length > pe - p || memcmp(name, p, length) != 0) continue;
    found = p + length;
    output->first = at[0] | at[1] << 8 | at[2] << 16;
    output->second = at[3] | at[4] << 8;
    if (output->second == 0) output->second = kGumboNoChar;
  }
  return found;
}
"""


def entries(source):
    for name, first, second in re.findall(r"'(\w+;?)' => \{ output->first = (0x\w+); (?:output->second = (0x\w+); )?fbreak; \};", source):
        yield name.encode(), int(first, 16), int(second or "0", 16)


def pack(names):
    packed = bytearray()
    before = b""
    for name, first, second in names:
        shared = 0
        while shared < min(len(before), len(name)) and before[shared] == name[shared]:
            shared += 1
        packed += bytes([shared, len(name) - shared]) + name[shared:] + first.to_bytes(3, "little") + second.to_bytes(2, "little")
        before = name
    return packed


def table(names):
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    packed, firsts = bytearray(), []
    for letter in letters:
        firsts.append(len(packed))
        packed += pack(sorted(entry for entry in names if entry[0][:1] == letter.encode()))
    firsts.append(len(packed))
    return (f"static const unsigned char kReferences[] = {{{','.join(map(str, packed))}}};\n"
            f"static const unsigned short kFirst[] = {{{','.join(map(str, firsts))}}};\n")


def main():
    source = open(sys.argv[1], encoding="utf-8").read()
    names = list(entries(source))
    if len(names) != 2231:
        sys.exit(f"{sys.argv[1]} has {len(names)} named references, not 2231: it is not that of litehtml 0.9")
    head, machine = source.split("%%{\nmachine char_ref;", 1)
    tail = machine.split("}%%\n", 1)[1]
    tail = tail.replace("%% write data noerror nofinal;", table(names) + LOOKUP)
    tail = re.sub(r"  const char\* eof = pe;\n  const char\* te = 0;\n  const char \*ts, \*start;\n  int cs, act;\n", "  const char *te, *start;\n", tail)
    tail = re.sub(r"  %% write init;.*?  start = p;\n  %% write exec;\n", "  start = p;\n  te = find_reference(p, pe, output);\n", tail, flags=re.S)
    tail = tail.replace("if (cs >= %%{ write first_final; }%%) {", "if (te) {")
    if "%%" in tail:
        sys.exit(f"{sys.argv[1]} is not that of litehtml 0.9: cmake/character_references.py changes it")
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(head + tail)


main()
