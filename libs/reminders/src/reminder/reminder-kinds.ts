import { defineNotificationKinds } from '../notification/notification-kinds';

/** What a reminder is about. Its days come from the deadline rule of the same name, which lies in the database. */
export interface ReminderKind {
  /** Sentences with `{code}` (case code), `{date}` (the due day). */
  de: string;
  en: string;
  /** A deadline of law: shown first. */
  legal: boolean;
  /** Where to act, e.g. `/faelle/<case id>`. */
  path(reminder: { subjectId: string; caseId: string | null }): string;
}

const declared = new Map<string, ReminderKind>();

/** Declares the kinds of reminder a lib schedules; a kind belongs to one lib and has a deadline rule of its name. */
export function defineReminderKinds<Kind extends string>(
  kinds: Record<Kind, ReminderKind>,
): { readonly [K in Kind]: K } {
  for (const [name, kind] of Object.entries<ReminderKind>(kinds)) {
    defineNotificationKinds({ [name]: { de: kind.de, en: kind.en, mail: true } });
    declared.set(name, kind);
  }
  return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, kind])) as { readonly [K in Kind]: K };
}

/** The declared kind. @throws Error when nobody declared it */
export function reminderKind(name: string): ReminderKind {
  const found = declared.get(name);
  if (!found) throw new Error(`reminder kind ${name} is not declared`);
  return found;
}

/** Names of the declared kinds. */
export function reminderKinds(): readonly string[] {
  return [...declared.keys()];
}
