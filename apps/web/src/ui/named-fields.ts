export interface NamedField {
  name: string;
  /** As people see it, without the word for required. */
  label: string;
}

/** The named fields of the form around an element, in the order they are read. */
export function fieldsAround(inside: HTMLElement | null): NamedField[] {
  return elementsAround(inside)
    .map((element) => ({ name: element.dataset['field'] ?? '', label: labelOf(element) }))
    .filter(({ name, label }, at, all) => label !== '' && all.findIndex((field) => field.name === name) === at);
}

/** The first of these names in the order the form is read; what has no field here is left out. */
export function firstNamed(inside: HTMLElement | null, names: readonly string[]): string | undefined {
  return elementsAround(inside)
    .map(({ dataset }) => dataset['field'] ?? '')
    .find((name) => names.includes(name));
}

// What Tab would stop at: text, a part of a day, the button of a list, the chosen one of several.
const CHOSEN = 'input:is([type="radio"], [type="checkbox"]):checked';
const CONTROLS = 'textarea, [role="spinbutton"], button, input:not([type="hidden"], [hidden])';

/** Puts the focus where the answer is given, with its label in sight. */
export function goToField(inside: HTMLElement | null, name: string): void {
  const field = elementsAround(inside).find(({ dataset }) => dataset['field'] === name);
  field?.scrollIntoView({ block: 'center' });
  const control = field?.querySelector<HTMLElement>(CHOSEN) ?? field?.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
}

const elementsAround = (inside: HTMLElement | null): HTMLElement[] => [
  ...(inside?.closest('form')?.querySelectorAll<HTMLElement>('[data-field]') ?? []),
];

function labelOf(field: HTMLElement): string {
  const label = field.querySelector('.field__label, .visually-hidden, .choice')?.cloneNode(true) as Element | undefined;
  label?.querySelector('.field__required')?.remove();
  return label?.textContent.trim() ?? '';
}
