import { defineJobs } from '../jobs/job-names';

export const mailJobs = defineJobs({ 'mail.post': { everySeconds: 5 } });
