/** How often a declared job runs by itself. */
export interface JobRhythm {
  everySeconds: number;
}

const declared = new Map<string, JobRhythm>();

/** Declares the jobs a lib owns (`mail.post`) with their rhythm; a name belongs to one lib and has one handler. */
export function defineJobs<Name extends string>(jobs: Record<Name, JobRhythm>): { readonly [N in Name]: N } {
  for (const [name, rhythm] of Object.entries<JobRhythm>(jobs)) {
    if (declared.has(name)) throw new Error(`job ${name} is declared twice`);
    declared.set(name, rhythm);
  }
  return Object.fromEntries(Object.keys(jobs).map((name) => [name, name])) as { readonly [N in Name]: N };
}

/** Every declared job with its rhythm. */
export function declaredJobs(): ReadonlyMap<string, JobRhythm> {
  return declared;
}
