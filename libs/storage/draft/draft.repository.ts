import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DraftEntity, type OtherDraft } from './draft.entity';

export type DraftName = Pick<DraftEntity, 'person' | 'service'>;

/** `find…` may come back empty. */
@Injectable()
export class DraftRepository {
  constructor(private readonly database: DataSource) {}

  /** Latest first. */
  findOf(person: string): Promise<DraftEntity[]> {
    return this.database.getRepository(DraftEntity).find({ where: { person }, order: { savedAt: 'DESC' } });
  }

  find(name: DraftName): Promise<DraftEntity | null> {
    return this.database.getRepository(DraftEntity).findOneBy(name);
  }

  /** Two who write at once take turns, so that each sees what the other wrote. */
  change({ person, service }: DraftName, change: (before: DraftEntity | null) => DraftEntity): Promise<DraftEntity> {
    return this.database.transaction(async (tx) => {
      await lock(tx, { person, service });
      return tx.save(DraftEntity, change(await tx.findOneBy(DraftEntity, { person, service })));
    });
  }

  /** All that was begun under one representation, also what lies beside another draft. */
  async dropUnder(person: string, onBehalfOf: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const draft of await tx.findBy(DraftEntity, { person })) {
        await lock(tx, draft);
        const left = [besides(draft), draft.other].filter((one) => one !== null && one.onBehalfOf !== onBehalfOf);
        const [first, second = null] = left as OtherDraft[];
        if (!first) await tx.delete(DraftEntity, { person, service: draft.service });
        else if (left.length < (draft.other ? 2 : 1)) await tx.save(DraftEntity, broughtForward(draft, first, second));
      }
    });
  }

  /** Where another one lies beside it, that one is the draft from now on. */
  async drop({ person, service }: DraftName): Promise<void> {
    await this.database.transaction(async (tx) => {
      await lock(tx, { person, service });
      const dropped = await tx.findOneBy(DraftEntity, { person, service });
      if (dropped?.other) await tx.save(DraftEntity, broughtForward(dropped, dropped.other, null));
      else await tx.delete(DraftEntity, { person, service });
    });
  }

  /** The draft and the one beside it change places; null where none lies beside it. */
  async swap({ person, service }: DraftName): Promise<DraftEntity | null> {
    return this.database.transaction(async (tx) => {
      await lock(tx, { person, service });
      const draft = await tx.findOneBy(DraftEntity, { person, service });
      return draft?.other ? tx.save(DraftEntity, broughtForward(draft, draft.other, besides(draft))) : null;
    });
  }

  /** What a visitor began goes over to their account. Where that has begun the same, the newer stands and the older lies beside it. */
  async join(visitor: string, person: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const begun of await tx.findBy(DraftEntity, { person: visitor })) {
        const { service } = begun;
        await lock(tx, { person, service });
        const own = await tx.findOneBy(DraftEntity, { person, service });
        const [newer, older] = !own || begun.savedAt >= own.savedAt ? [begun, own] : [own, begun];
        const version = Math.max(newer.version, older?.version ?? 0) + (older ? 1 : 0);
        await tx.delete(DraftEntity, { person: visitor, service });
        await tx.save(DraftEntity, { ...newer, person, version, other: older ? besides(older) : newer.other });
      }
    });
  }
}

const lock = (tx: EntityManager, { person, service }: DraftName): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [`draft ${person} ${service}`]);

const besides = ({ person: _, service: __, other: ___, savedAt, ...draft }: DraftEntity): OtherDraft => ({
  ...draft,
  savedAt: savedAt.toISOString(),
});

/** The one beside it as the draft: its version is above both, so that no form made from either is taken for it. */
const broughtForward = ({ person, service, version }: DraftEntity, draft: OtherDraft, other: OtherDraft | null): DraftEntity => ({
  ...draft,
  person,
  service,
  version: Math.max(version, draft.version) + 1,
  savedAt: new Date(draft.savedAt),
  other,
});
