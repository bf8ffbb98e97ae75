export { OFFER_KINDS, topicsOfKind, type OfferKind } from './directory/offer-kinds';
export { TARGET_GROUPS } from './directory/target-groups';
export { ReferralsModule } from './referrals.module';
