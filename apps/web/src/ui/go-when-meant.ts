import { isSomebodyTyping } from './heading-focus';

/** Goes to the element the address names, once it is there: what is listed comes after the page. */
export function goWhenMeant(element: HTMLElement | null): void {
  if (!element || window.location.hash !== `#${element.id}` || element.dataset['met']) return;
  if (isSomebodyTyping()) return;
  element.dataset['met'] = 'true';
  element.scrollIntoView({ block: 'center' });
  element.focus();
}
