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
 * remarks in brackets do not matter. A body in words is the organisation of the district whose name it is written with.
 */
export function names(consent: NamedBody, recipient: Recipient): boolean {
  const said = words(consent.recipientName);
  const wanted = new Set([...words(recipient.name), ...words(recipient.provider)]);
  const saysAll = wanted.size > 0 && [...wanted].every((word) => said.has(word));
  if (!consent.recipientOrganisationId) return saysAll;
  if (recipient.organisationId) return consent.recipientOrganisationId === recipient.organisationId;
  return saysAll && wanted.size === said.size;
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
