import 'i18next';
import type { de } from './catalogues';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof de;
  }
}
