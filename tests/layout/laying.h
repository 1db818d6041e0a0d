// What the tests of the layout stage share: an article laid out in builtin widths.
#pragma once

#include <memory>
#include <vector>

#include "layout/article_layout.h"
#include "text/builtin_measurer.h"

namespace offprint::tests {

inline std::vector<Role> roles_of(const Flow& flow) {
  std::vector<Role> roles;
  for (const FlowBlock& block : flow.blocks) roles.push_back(block.role);
  return roles;
}

inline Runs runs_of(std::string text) { return {Run{std::move(text), 0, {}, {}}}; }

inline Block paragraph_of(std::string text) { return {Paragraph{runs_of(std::move(text))}}; }

// A laid-out article with the tables that it refers to.
struct Laid {
  explicit Laid(const Article& article, int width, int tallest_image = 560)
      : layout(article, {}, widths), out(layout.lay_out({width, tallest_image}, measurer)) {}

  const FlowBlock& block(std::size_t i) const { return layout.flow().blocks[i]; }
  const LaidBlock& laid(std::size_t i) const { return out.blocks[i]; }

  WidthTable widths;
  BuiltinMeasurer measurer{true};
  ArticleLayout layout;
  const LaidOut& out;
};

inline Article article_of(std::vector<Block> blocks, std::string lang = "zh-Hans") {
  Article article;
  article.lang = std::move(lang);
  article.blocks = std::move(blocks);
  return article;
}

}  // namespace offprint::tests
