#include "layout/table_skeleton.h"

namespace offprint {

TableRange table_at(const Flow& flow, std::size_t number) {
  const auto cell = static_cast<std::size_t>(flow.blocks[number].container);
  const auto row = static_cast<std::size_t>(flow.containers[cell].parent);
  const auto table = static_cast<std::size_t>(flow.containers[row].parent);
  TableRange range{number, flow.containers[table].end_block, row, row};
  // The last cell is the container of the last block, and nothing is numbered behind it.
  range.end_container = static_cast<std::size_t>(flow.blocks[range.end_block - 1].container) + 1;
  return range;
}

std::string table_skeleton(const Flow& flow, const TableRange& range) {
  std::string html = "<html><body><table>";
  bool in_row = false;
  std::size_t block = range.first_block;
  for (std::size_t i = range.first_container; i < range.end_container; ++i) {
    const ContainerKind kind = flow.containers[i].kind;
    const std::string number = std::to_string(i - range.first_container);
    if (kind == ContainerKind::kTableRow) {
      if (in_row) html += "</tr>";
      in_row = true;
      html += "<tr data-c=\"" + number + "\">";
      continue;
    }
    html += kind == ContainerKind::kTableHeader ? "<th data-c=\"" : "<td data-c=\"";
    html += number + "\"><div data-n=\"" + std::to_string(block++ - range.first_block) + "\"></div>";
    html += kind == ContainerKind::kTableHeader ? "</th>" : "</td>";
  }
  return html + "</tr></table></body></html>";
}

}  // namespace offprint
