import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Visitors by the hashes of their tokens. All times are the database's own. */
@Injectable()
export class VisitorRepository {
  constructor(private readonly database: DataSource) {}

  /** Also takes away what visitors who never came back have left. */
  async enter({ tokenHash, holder, lifeMs }: { tokenHash: Buffer; holder: string; lifeMs: number }): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query(
        `with gone as (delete from visitor where expires_at < clock_timestamp() returning holder)
         delete from draft where person in (select holder from gone)`,
      );
      await tx.query(
        `insert into visitor (token_hash, holder, expires_at) values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')`,
        [tokenHash, holder, lifeMs],
      );
    });
  }

  /** Null when the token is unknown or its time is over. */
  async find(tokenHash: Buffer): Promise<{ holder: string } | null> {
    const [row] = (await this.database.query('select holder from visitor where token_hash = $1 and expires_at > clock_timestamp()', [
      tokenHash,
    ])) as { holder: string }[];
    return row ?? null;
  }

  async drop(tokenHash: Buffer): Promise<void> {
    await this.database.query('delete from visitor where token_hash = $1', [tokenHash]);
  }
}
