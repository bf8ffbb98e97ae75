import { defineJobs } from '@fallnetz/platform';

export const barrierJobs = defineJobs({ 'barriers.forget': { everySeconds: 3600 } });
