import { defineJobs } from '@fallnetz/platform';

export const sessionJobs = defineJobs({ 'sessions.forget': { everySeconds: 3600 } });
