import type { Config } from './config';

/** Named points at which a test lets this process die as by `kill -9`. Nothing ever happens there without `GARDESH_FAULTS=on`. */
export interface Faults {
  reach(point: string): void;
}

/** The points between two side effects, and which programs pass them when a short dossier is filed and decided. */
export const faultPoints = [
  { point: 'ledger.before-commit', inside: ['api', 'worker'] },
  { point: 'ledger.after-commit', inside: ['api', 'worker'] },
  { point: 'poke.before-send', inside: ['api'] },
  { point: 'poke.after-send', inside: ['api'] },
  { point: 'errand.before-effect', inside: ['worker'] },
  { point: 'errand.after-effect', inside: ['worker'] },
] as const;
export type FaultPoint = (typeof faultPoints)[number]['point'];

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
