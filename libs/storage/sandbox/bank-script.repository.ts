import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type BankScript, BankScriptEntity } from './sandbox.entity';

/** The sandbox bank's books, by authority. */
@Injectable()
export class BankScriptRepository {
  constructor(private readonly database: DataSource) {}

  async find(authority: string): Promise<BankScript | null> {
    return (await this.database.getRepository(BankScriptEntity).findOneBy({ authority }))?.script ?? null;
  }

  async keep(authority: string, script: BankScript): Promise<void> {
    await this.database.query(
      'insert into bank_script (authority, script) values ($1, $2) on conflict (authority) do update set script = excluded.script',
      [authority, JSON.stringify(script)],
    );
  }

  /** All that are paid. */
  async paid(): Promise<{ authority: string; script: BankScript }[]> {
    return (await this.database.query(`select authority, script from bank_script where script->>'state' = 'paid' order by authority`)) as {
      authority: string;
      script: BankScript;
    }[];
  }
}
