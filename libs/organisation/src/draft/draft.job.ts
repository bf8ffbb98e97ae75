import { defineJobs } from '@fallnetz/platform';

export const draftJobs = defineJobs({ 'drafts.forget': { everySeconds: 3600 } });
