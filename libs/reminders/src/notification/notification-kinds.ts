/** What a notification says, with places like `{code}` for its data: ids, codes and days only. */
export interface NotificationKind {
  de: string;
  en: string;
  /** Sends a mail as well: a general sentence and a link, without the text of the notification. */
  mail: boolean;
}

const declared = new Map<string, NotificationKind>();

/** Declares the kinds of notification a lib sends (`referral.answered`); a kind belongs to one lib. */
export function defineNotificationKinds<Kind extends string>(
  kinds: Record<Kind, NotificationKind>,
): { readonly [K in Kind]: K } {
  for (const [kind, sentences] of Object.entries<NotificationKind>(kinds)) {
    if (declared.has(kind)) throw new Error(`notification kind ${kind} is declared twice`);
    declared.set(kind, sentences);
  }
  return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, kind])) as { readonly [K in Kind]: K };
}

/** The declared kind. @throws Error when nobody declared it */
export function notificationKind(kind: string): NotificationKind {
  const found = declared.get(kind);
  if (!found) throw new Error(`notification kind ${kind} is not declared`);
  return found;
}
