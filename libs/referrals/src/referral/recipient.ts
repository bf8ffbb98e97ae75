/** A body somebody is referred to. */
export interface Recipient {
  /** The organisation of the district it is, if it is one */
  organisationId: string | null;
  name: string;
  /** Who runs it; '' = unknown or said in the name */
  provider: string;
}

/** What a consent says about the body that may receive data. */
export interface NamedBody {
  recipientOrganisationId: string | null;
  recipientName: string;
}

/**
 * Does a consent name this body? It must name the single place with its provider, not only one of the two: the provider
 * alone may run many places, "Migrationsberatung" alone is run by many (domain.md 4: named body). Case, accents, order and
 * remarks in brackets do not matter.
 */
export function names(consent: NamedBody, recipient: Recipient): boolean {
  if (consent.recipientOrganisationId) return consent.recipientOrganisationId === recipient.organisationId;
  const said = words(consent.recipientName);
  const wanted = [...words(recipient.name), ...words(recipient.provider)];
  return wanted.length > 0 && wanted.every((word) => said.has(word));
}

function words(text: string): Set<string> {
  const plain = text
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
}
