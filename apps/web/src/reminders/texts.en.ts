import type { Texts } from '../i18n/texts';
import type { de } from './texts.de';

export const en: Texts<typeof de> = {};
