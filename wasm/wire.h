// The wire format of one page: a header, tables of fixed-size records, one string area.
//
//   ┌────────┬────────┬────────────┬────────┬───────┬───────────┬───────┬──────────────────┐
//   │ header │ styles │ containers │ blocks │ lines │ fragments │ boxes │ strings (UTF-8)  │
//   └────────┴────────┴────────────┴────────┴───────┴───────────┴───────┴──────────────────┘
//
// Everything before the strings is 32-bit little-endian words, signed. Lengths are 1/64 CSS px. A string is two words:
// its first UTF-16 code unit in the decoded string area, and its length in UTF-16 code units (so that a host decodes the area
// once and slices it). -1 stands for "none" wherever an index is expected. Coordinates are from the page's top left corner.
// Changing anything here, or what exports.h has, changes `kWireVersion`; web/core/wire.ts is its mirror, same names, same order.
#pragma once

#include <cstdint>

namespace offprint::wire {

inline constexpr std::int32_t kWireVersion = 4;

// Header, in words.
enum Header : int {
  kVersion,
  kPageIndex,       // 0-based
  kPageCount,       // 0: not known yet
  kWidth,           // of the page
  kHeight,
  kLocatorBlock,    // the place of the page's first line: block number …
  kLocatorOffset,   // … and offset in code points
  kStyleCount,
  kContainerCount,
  kBlockCount,
  kLineCount,
  kFragmentCount,
  kBoxCount,
  kStringsOffset,   // in bytes from the start of the buffer
  kStringsLength,   // in bytes
  kFontSize,        // of body text, CSS px (not 1/64)
  kLanguage,        // string: BCP 47
  kLanguageLength,
  kHeaderWords,
};

// A way to draw text.
enum Style : int {
  kStyleFamily,      // 0 text, 1 title, 2 code
  kStyleSize,        // CSS px (not 1/64)
  kStyleWeight,      // 400, 700
  kStyleItalic,      // 0, 1
  kStyleColour,      // a Colour
  kStyleDecoration,  // bits: 1 underline, 2 line-through, 4 marked (highlight), 8 code (wash behind)
  kStyleRise,        // baseline shift upwards, 1/64 px
  kStyleMarks,       // the article's Marks, for semantic elements: 1 strong 2 em 4 code 8 sub 16 sup 32 mark 64 s 128 u
  kStyleWords,
};
enum Colour : int { kInk, kQuiet, kAccent, kHair, kWash, kPaper };

// An element around blocks, opened when a page needs it. Parents come before their children.
enum Container : int {
  kContainerKind,    // a ContainerKind
  kContainerParent,  // index in this table, or -1
  kContainerNumber,  // the article-wide number: the same container on two pages has the same
  kContainerStart,   // ordered list: number of the first item on this page; list item: its ordinal; else 0
  kContainerWide,    // of a table that is wider than the page: index in the box table of where it scrolls; else -1
  kContainerWords,
};
enum ContainerKind : int { kUnorderedList, kOrderedList, kListItem, kBlockquote, kFigure, kTable, kTableRow, kTableCell, kTableHeader, kScanCard };

// A block of text, or the block that a box stands for.
enum Block : int {
  kBlockNumber,      // article-wide: locators are written b<number>:<offset>
  kBlockRole,        // a Role
  kBlockContainer,   // index in the container table, or -1
  kBlockLevel,       // heading level 1 to 6, else 0
  kBlockId,          // string: fragment name of a heading or paragraph
  kBlockIdLength,
  kBlockContinued,   // 1: its first lines stand on an earlier page
  kBlockWide,        // of code that is wider than the page: index in the box table of where it scrolls; else -1
  kBlockWords,
};
enum Role : int {
  kRoleKicker,
  kRoleTitle,
  kRoleSubtitle,
  kRoleMeta,
  kRoleHeading,
  kRoleBody,
  kRoleCite,
  kRoleCaption,
  kRoleCell,
  kRoleCode,
  kRoleDisclaimer,
  kRoleScanCaption,
  kRoleScanAddress,
  kRoleImage,
  kRoleScanCode,
  kRoleRule,
};

// One line of text. Joined in order over all pages, a block's lines are its text, but for those that are flagged as none.
enum Line : int {
  kLineBlock,        // index in the block table
  kLineX,
  kLineY,            // top of the line box
  kLineWidth,        // what it is set to
  kLineHeight,
  kLineBaseline,     // from the top of the line box
  kLineBegin,        // code points of the block's text; spaces swallowed at the break are before kLineEnd
  kLineEnd,
  kLineFlags,        // bits: 1 last of its block; no text of the article: 2 marker of a list item, 4 table head repeated from an earlier page
  kLineFirstFragment,
  kLineFragmentCount,
  kLineWords,
};

// A stretch of one line in one style, drawn in one go. Its characters are spaced by (advance - natural) / gaps; where gaps is 0, its
// glyphs are stretched from natural to advance. A line's fragments are in the order of its text; each has its own x.
enum Fragment : int {
  kFragmentStyle,    // index in the style table
  kFragmentX,        // from the page's left edge
  kFragmentNatural,  // measured width
  kFragmentAdvance,  // width with the spacing that justification adds after each of `gaps` characters
  kFragmentGaps,     // 0: none
  kFragmentText,     // string
  kFragmentTextLength,
  kFragmentHref,     // string; length 0: no link
  kFragmentHrefLength,
  kFragmentRuby,     // string, set small and centred above; length 0: none
  kFragmentRubyLength,
  kFragmentFlags,    // bits: 1 right to left, 2 a hyphen is drawn behind it that is no text
  kFragmentWords,
};

// A rectangle that is not text.
enum Box : int {
  kBoxKind,          // a BoxKind
  kBoxX,
  kBoxY,
  kBoxWidth,
  kBoxHeight,
  kBoxBlock,         // index in the block table, or -1; of a cell's edge -1, where the table scrolls the cell
  kBoxSource,        // image: string, its URL; scan code: string, the URL in the code
  kBoxSourceLength,
  kBoxText,          // image: string, its alternative text; scan code: its caption; wide piece: what it is called
  kBoxTextLength,
  kBoxWords,
};
enum BoxKind : int {
  kImageBox,
  kRuleBox,          // filled with Hair
  kPanelBox,         // filled with Wash, behind text
  kBarBox,           // filled with Accent, beside a quote
  kCellBox,          // a table cell's lower edge, filled with Hair
  kScanBox,          // the white plate of the code, quiet zone included
  kWideBox,          // what the page shows of code, or of a table's rows, that are wider than the page; no block
};

}  // namespace offprint::wire
