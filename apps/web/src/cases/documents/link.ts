/** An entry of the timeline and a document that belong together, as the address names them: `#zu-contact-<id>`. */
export const addToEntry = (caseId: string, kind: 'contact' | 'note', id: string): string =>
  `/faelle/${caseId}?reiter=dokumente#zu-${kind}-${id}`;

export const documentAddress = (caseId: string, id: string): string =>
  `/faelle/${caseId}?reiter=dokumente#dokument-${id}`;

export const entryAddress = (caseId: string, id: string): string => `/faelle/${caseId}?reiter=verlauf#eintrag-${id}`;

/** The entry new documents are to belong to, from the address; `contact:<id>` or `note:<id>`. */
export function wantedLink(hash: string): string | null {
  const [, kind, id] = /^#?zu-(contact|note)-([0-9a-f-]{36})$/.exec(hash) ?? [];
  return kind && id ? `${kind}:${id}` : null;
}

/** As the request says it. */
export function linkBody(link: string | null): { contactId: string | null; noteId: string | null } {
  const [kind, id = ''] = link?.split(':') ?? [];
  return { contactId: kind === 'contact' ? id : null, noteId: kind === 'note' ? id : null };
}
