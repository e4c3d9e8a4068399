/** A thing to time: `runs` calls make one reading. */
export interface Job {
  run: () => unknown;
  runs: number;
}

/**
 * Shortest time of a call of each job, in microseconds: jobs take turns over many short readings, so that a busy machine slows all of them and none
 * in particular.
 */
export function fastest<Name extends string>(jobs: Record<Name, Job>, rounds: number): Record<Name, number> {
  const best = {} as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(jobs) as Name[]) {
      const { run, runs } = jobs[name];
      const started = performance.now();
      for (let i = 0; i < runs; i++) run();
      const time = ((performance.now() - started) * 1000) / runs;
      if (!(time >= best[name])) best[name] = time;
    }
  }
  return best;
}
