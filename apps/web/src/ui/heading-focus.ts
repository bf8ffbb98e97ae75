// After a change of page the focus belongs to the new heading, which may appear only when its data has arrived.
let isRequested = false;

/** Whoever has gone on while the page was loading, by Tab or with the mouse, is not called back. */
function giveUp(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key === 'Tab') isRequested = false;
}
document.addEventListener('keydown', giveUp, true);
document.addEventListener('pointerdown', giveUp, true);

/** Called by the frame when the path has changed; focuses the heading now or when the page brings it. */
export function requestHeadingFocus(): void {
  isRequested = true;
  focusIfRequested(document.querySelector<HTMLElement>('main h1'));
}

/** Called by a page heading that has just appeared. */
export function focusIfRequested(heading: HTMLElement | null): void {
  if (!isRequested || !heading) return;
  isRequested = false;
  if (isSomebodyTyping()) return;
  heading.focus({ preventScroll: true });
}

/** Whoever is typing already when an answer arrives is not interrupted. */
export function isSomebodyTyping(): boolean {
  const fields = 'main input, main textarea, main [role="spinbutton"], [role="dialog"] *';
  return document.activeElement?.matches(fields) ?? false;
}
