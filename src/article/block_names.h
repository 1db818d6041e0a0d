// The names of marks and of block kinds in the JSON format, in the dump and in reports.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "article/article.h"

namespace offprint {

// Each mark with its name, in the order in which `marks` lists them.
inline constexpr std::array<std::pair<Mark, std::string_view>, 8> kMarkNames = {{
    {Mark::kStrong, "strong"}, {Mark::kEm, "em"}, {Mark::kCode, "code"}, {Mark::kSub, "sub"},
    {Mark::kSup, "sup"}, {Mark::kMark, "mark"}, {Mark::kS, "s"}, {Mark::kU, "u"},
}};

// The kinds in the order of the variant in `Block`.
inline constexpr std::array<std::string_view, 9> kBlockNames = {
    "heading", "paragraph", "quote", "list", "image", "table", "code", "rule", "disclaimer",
};

// The name of a block's kind: "heading".
inline std::string_view kind_name(const Block& block) { return kBlockNames[block.value.index()]; }

}  // namespace offprint
