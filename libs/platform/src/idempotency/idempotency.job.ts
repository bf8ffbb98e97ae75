import { defineJobs } from '../jobs/job-names';

export const idempotencyJobs = defineJobs({ 'idempotency.forget': { everySeconds: 900 } });
