#include "layout/outline.h"

#include "article/json_string.h"
#include "article/utf8.h"

namespace offprint {

std::string outline_json(const Flow& flow) {
  std::string json = "[";
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    const FlowBlock& block = flow.blocks[i];
    if (block.role != Role::kHeading) continue;
    if (json.size() > 1) json += ',';
    json += "{\"block\":" + std::to_string(i) + ",\"level\":" + std::to_string(block.level) + ",\"text\":";
    append_json_string(json, to_utf8(block.text.text));
    json += ",\"id\":";
    append_json_string(json, block.id);
    json += '}';
  }
  return json + "]";
}

}  // namespace offprint
