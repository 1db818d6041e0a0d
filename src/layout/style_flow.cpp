#include "layout/flow.h"

namespace offprint {

void style_flow(Flow& flow, TypeSize size) {
  for (RunStyle& run : flow.run_styles) {
    run.style = apply_marks(style_of(run.role, run.level, size, flow.lang), run.style.marks, !run.href.empty());
  }
  for (FlowBlock& block : flow.blocks) {
    if (!block.is_text()) continue;
    block.style = style_of(block.role, block.level, size, flow.lang);
    block.text.alignment = block.style.alignment;
    block.text.balanced = block.style.balanced;
    for (TextSpan& span : block.text.spans) span.font = flow.run_styles[span.tag].style.font;
  }
}

}  // namespace offprint
