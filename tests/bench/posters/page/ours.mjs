// Offprint: the article is open, as it is where someone asks for its poster.
import { makePoster } from '../../../../web/share/poster.ts';

export function ours(core, article) {
  const opened = core.open(article, { base: location.href });
  return () => makePoster(opened);
}
