#include "pages/wide_label.h"

#include "article/utf8.h"
#include "text/language_rules.h"

namespace offprint {

int table_around(const Flow& flow, int container) {
  while (container >= 0 && flow.containers[static_cast<std::size_t>(container)].kind != ContainerKind::kTable) {
    container = flow.containers[static_cast<std::size_t>(container)].parent;
  }
  return container;
}

std::string wide_label(const Flow& flow, int container) {
  const int table = table_around(flow, container);
  if (table >= 0) {
    const FlowBlock& first = flow.blocks[flow.containers[static_cast<std::size_t>(table)].first_block];
    if (first.role == Role::kCaption) return to_utf8(first.text.text);
  }
  switch (rules_of(flow.lang).script) {
    case LanguageRules::Script::kSimplified: return table < 0 ? "代码" : "表格";
    case LanguageRules::Script::kTraditional: return table < 0 ? "程式碼" : "表格";
    case LanguageRules::Script::kJapanese: return table < 0 ? "コード" : "表";
    default: return table < 0 ? "Code" : "Table";
  }
}

}  // namespace offprint
