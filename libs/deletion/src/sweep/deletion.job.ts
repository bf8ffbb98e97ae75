import { defineJobs } from '@fallnetz/platform';

export const deletionJobs = defineJobs({
  'deletions.find': { everySeconds: 3600 },
  'deletions.files': { everySeconds: 60 },
});
