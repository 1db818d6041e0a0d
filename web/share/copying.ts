// Text to the clipboard, in each of the ways that browsers have.

/** Copies `text`. False: no script may here, and the field that `show` gives, with the text in it, is selected for the reader to copy. */
export async function copyText(text: string, show: () => HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure page, not allowed in this frame, or an app's browser without it.
  }
  const field = show();
  field.focus();
  field.setSelectionRange(0, text.length);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
