import { OFFER_KINDS, topicsOfKind } from './offer-kinds';
import { TOPICS } from '@fallnetz/organisation';

describe('topicsOfKind', () => {
  it('leads from every topic to some kind of offer', () => {
    const reachable = new Set(OFFER_KINDS.flatMap(topicsOfKind));
    expect(TOPICS.filter((topic) => !reachable.has(topic))).toEqual([]);
  });

  it('names each topic once', () => {
    const doubled = OFFER_KINDS.filter((kind) => new Set(topicsOfKind(kind)).size !== topicsOfKind(kind).length);
    expect(doubled).toEqual([]);
  });
});
