import { useTranslation } from 'react-i18next';
import type { Option } from '../../ui';
import { de } from './texts.de';
import { isKeyOf } from '../../i18n/own-key';

/** What an offer, a Verweisberatung, a goal or a part of an assessment is about. */
export type Topic = keyof typeof de;

/** Every topic in the order of the catalogue. */
export const topics = Object.keys(de) as Topic[];

/** Is it a code of the catalogue, e.g. out of an address? */
export const isTopic = (value: unknown): value is Topic => isKeyOf(de, value);

/** The word for a topic; a code this catalogue does not know stays as it is. */
export function useTopicWord(): (code: string) => string {
  const { t } = useTranslation('topics');
  return (code) => (isTopic(code) ? t(code) : code);
}

/** Every topic with its word. */
export function useTopicOptions(): Option<Topic>[] {
  const word = useTopicWord();
  return topics.map((value) => ({ value, label: word(value) }));
}
