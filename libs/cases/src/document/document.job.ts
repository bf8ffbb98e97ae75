import { defineJobs } from '@fallnetz/platform';

export const documentJobs = defineJobs({
  'documents.scan': { everySeconds: 60 },
  'documents.tidy': { everySeconds: 3600 },
});
