import type { Attributes } from '#contracts/temporal/dossier';

export interface PokeDue {
  dossierId: string;
  trackingCode: string;
  /** The version up to which the conductor must hear. */
  wanted: number;
  fresh: boolean;
  /** Known to the process that committed; the relay leaves them to the conductor. */
  attributes?: Attributes | undefined;
}

/** Where pokes are kept until they are sent: written with the happening itself, in one transaction. */
export interface PokeStore {
  /** Unsent ones whose time has come, leased to the caller. */
  claim(limit: number, leaseMs: number): Promise<PokeDue[]>;
  sent(pokes: readonly { dossierId: string; wanted: number }[]): Promise<void>;
  /** To be tried again later, and later each time. */
  failed(dossierIds: readonly string[]): Promise<void>;
  backlog(): Promise<number>;
}
