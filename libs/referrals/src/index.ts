export { OFFER_KINDS, topicsOfKind, type OfferKind } from './directory/offer-kinds';
export { TARGET_GROUPS, TOPICS, type Topic } from './directory/topics';
export { ReferralsModule } from './referrals.module';
