import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Dossier } from '#domain/dossier/dossier';
import type { IdentifierKind } from '#domain/identifiers/identifiers';
import { foldQuery } from '#domain/text/fold';
import { Conditions, containing } from '../conditions';

export interface Reading {
  kind: IdentifierKind;
  value: string;
}

/** Whose eyes: agencies whose dossiers are wholly theirs, or everything. */
export type SearchViewer = { agencies: readonly string[] } | 'everything';

export interface SearchQuery {
  viewer: SearchViewer;
  /** Everything that the text can be read as. */
  readings: readonly Reading[];
  /** As typed. */
  text: string;
  limit: number;
  /** Count also what lies beyond the viewer's sight. */
  countBeyond: boolean;
}

export interface SearchPage {
  items: Dossier[];
  total: number;
  /** Null where nobody asked. */
  beyond: number | null;
}

/** Counting ends here: a number beyond it says nothing more. */
export const mostCounted = 1_000;
const shortest = 3;

/**
 * Dossiers by any number or name. A body finds by forms and by persons only what it answers for; what it was merely asked
 * about it finds by tracking code: searching tells nobody more than the case itself.
 */
@Injectable()
export class SearchRepository {
  constructor(private readonly database: DataSource) {}

  async find(query: SearchQuery): Promise<SearchPage> {
    const everything = new Conditions();
    const matched = matchText(everything, query);
    if (!matched) return { items: [], total: 0, beyond: query.countBeyond ? 0 : null };
    const where = new Conditions();
    const found = matchText(where, query) ?? 'false';
    const seen = visibleText(where, query);
    const counting = { text: `(${found}) and (${seen})`, values: [...where.values] };
    const limit = where.value(query.limit);
    const [rows, total, all] = await Promise.all([
      this.database.query(
        `with found as materialized (select id, opened_at from dossier where (${found}) and (${seen}) order by opened_at desc, id desc limit ${limit})
         select state from found join dossier using (id) order by found.opened_at desc, id desc`,
        where.values,
      ) as Promise<{ state: Dossier }[]>,
      this.count(counting.text, counting.values),
      query.countBeyond ? this.count(matched, everything.values) : null,
    ]);
    return { items: rows.map(({ state }) => state), total, beyond: all === null ? null : Math.max(0, all - total) };
  }

  private async count(text: string, values: readonly unknown[]): Promise<number> {
    const [row] = (await this.database.query(
      `select count(*)::int as count from (select from dossier where ${text} limit ${mostCounted}) as some`,
      [...values],
    )) as [{ count: number }];
    return row.count;
  }
}

/** Null: the text can be nothing. */
function matchText(where: Conditions, { readings, text }: SearchQuery): string | null {
  const found = readings.map(({ kind, value }) => identifierText(where, kind, value));
  const words = foldQuery(text).split(' ').filter(Boolean);
  // A number that was recognised is not looked for as a word as well, unless it may be one.
  if (words.length > 0 && !readings.some(({ kind }) => kind === 'trackingCode')) found.push(wordsText(where, words));
  return found.length > 0 ? found.map((one) => `(${one})`).join(' or ') : null;
}

const personBy: Partial<Record<IdentifierKind, string>> = {
  nationalId: 'national_id = $',
  legalId: 'national_id = $',
  mobile: `mobile = $ and kind = 'citizen'`,
};

function identifierText(where: Conditions, kind: IdentifierKind, value: string): string {
  if (kind === 'trackingCode') return `tracking_code = ${where.value(value)}`;
  const inForm = `id in (select dossier_id from dossier_search where identifiers @> array[${where.value(`${kind}:${value}`)}])`;
  const person = personBy[kind];
  if (!person) return inForm;
  const persons = `(select person.id from person where ${person.replace('$', where.value(value))})`;
  return `${inForm} or applicant in ${persons} or filed_by in ${persons}`;
}

/** Every word, in any order, in what was written or in the applicant's name. */
function wordsText(where: Conditions, words: readonly string[]): string {
  const all = (column: string) => words.map((word) => wordText(where, column, word)).join(' and ');
  return `id in (select dossier_id from dossier_search where ${all('dossier_search.text')}) or applicant in (select person.id from person where ${all('search_text')})`;
}

/** A short word is looked for at the beginning of words only, where the trigram index still helps. */
function wordText(where: Conditions, column: string, word: string): string {
  const anywhere = containing(word);
  if (word.length >= shortest) return `${column} like ${where.value(anywhere)}`;
  return `(${column} like ${where.value(anywhere.slice(1))} or ${column} like ${where.value(`% ${anywhere.slice(1)}`)})`;
}

function visibleText(where: Conditions, { viewer, readings }: SearchQuery): string {
  if (viewer === 'everything') return 'true';
  const agencies = where.value([...viewer.agencies]);
  const own = `agency = any(${agencies}::text[])`;
  const code = readings.find(({ kind }) => kind === 'trackingCode');
  return code ? `${own} or exists (select from task where task.dossier_id = dossier.id and task.agency = any(${agencies}::text[]))` : own;
}
