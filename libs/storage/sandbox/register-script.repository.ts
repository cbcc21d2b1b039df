import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type RegisterMode, RegisterScriptEntity } from './sandbox.entity';

/** How the demo installation's registers behave, by use. What was never said is up. */
@Injectable()
export class RegisterScriptRepository {
  constructor(private readonly database: DataSource) {}

  find(use: string): Promise<RegisterScriptEntity | null> {
    return this.database.getRepository(RegisterScriptEntity).findOneBy({ use });
  }

  async modes(): Promise<ReadonlyMap<string, RegisterMode>> {
    return new Map((await this.database.getRepository(RegisterScriptEntity).find()).map(({ use, mode }) => [use, mode]));
  }

  async put(use: string, script: { mode: RegisterMode; answer: Record<string, unknown> | null }): Promise<void> {
    await this.database.query(
      'insert into register_script (use, mode, answer) values ($1, $2, $3) on conflict (use) do update set mode = excluded.mode, answer = excluded.answer',
      [use, script.mode, script.answer && JSON.stringify(script.answer)],
    );
  }
}
