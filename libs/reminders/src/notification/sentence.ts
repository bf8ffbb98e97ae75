import type { NotificationKind } from './notification-kinds';

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The sentence of a kind with its places filled; days as dd.MM.yyyy, a place without a value stays empty. */
export function sentenceFor(
  kind: Pick<NotificationKind, 'de' | 'en'>,
  locale: 'de' | 'en',
  data: Record<string, unknown>,
): string {
  return kind[locale].replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = data[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value.replace(DAY, '$3.$2.$1') : '';
  });
}
