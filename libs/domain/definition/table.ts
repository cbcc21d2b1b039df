export interface DecisionTable { key: string; inputs: string[]; outputs: string[]; rows: { inputs: Record<string, unknown>; outputs: Record<string, unknown> }[] }
