/** Named points at which a test lets a process die. In production nothing ever happens there. */
export interface Faults {
  reach(point: string): void;
}

export const noFaults: Faults = { reach: () => undefined };
