import { defineEvents } from '@fallnetz/platform';

export const clientEvents = defineEvents('client.recorded', 'client.changed', 'consent.given', 'consent.withdrawn', 'client.told_apart', 'client.merged', 'client.merge_undone');
