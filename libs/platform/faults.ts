import type { Config } from './config';

/** Named points at which a test lets this process die as by `kill -9`. Nothing ever happens there without `GARDESH_FAULTS=on`. */
export interface Faults {
  reach(point: string): void;
}

export function faultsOf({ fault }: Pick<Config, 'fault'>): Faults {
  if (!fault) return { reach: () => undefined };
  let reached = 0;
  return {
    reach(point) {
      if (point !== fault.at) return;
      reached += 1;
      if (reached === fault.time) process.kill(process.pid, 'SIGKILL');
    },
  };
}
