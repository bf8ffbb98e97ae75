/** For `Matches(/\S/)`: blank is missing, not wrong. */
export const FILLED = { context: { code: 'field.required' } };
