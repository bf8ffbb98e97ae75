export const CATALOGUE = '/api/catalogue-rows';
export const APPEALS = '/api/appeal-rules';

/** A value of a catalogue as Fachadministration adds it. */
export const lawValue = (more: object = {}) => ({
  catalogue: 'housing',
  code: 'tiny_house',
  labelDe: 'Kleinsthaus',
  labelEn: 'Tiny house',
  validFrom: '2025-01-01',
  source: 'Beschluss der AG Wohnen',
  sourceOn: '2025-01-15',
  ...more,
});

/** A period to appeal as Fachadministration adds it. */
export const lawPeriod = (more: object = {}) => ({
  kind: 'asylum',
  instructed: true,
  amount: 3,
  unit: 'week',
  postDays: 4,
  validFrom: '2026-07-01',
  source: 'GEAS-Anpassungsgesetz',
  sourceOn: '2026-07-02',
  ...more,
});
