import { defineEvents } from '@fallnetz/platform';

export const clientEvents = defineEvents(
  'client.recorded',
  'client.changed',
  'consent.given',
  'consent.withdrawn',
  'client.distinguished',
  'client.merged',
  'client.parted',
  'household.begun',
  'household.member-added',
  'household.member-changed',
  'household.member-removed',
);
