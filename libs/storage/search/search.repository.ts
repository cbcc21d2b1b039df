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
  /** Up to `mostCounted`. */
  total: number;
  /** Up to `mostCounted`; null where nobody asked. */
  beyond: number | null;
}

/** Counting ends here: a number beyond it says nothing more. */
export const mostCounted = 1_000;
const shortest = 3;
/** Identifiers that say where, not who. */
const ofPlaces: readonly IdentifierKind[] = ['postalCode', 'billId'];

/**
 * Dossiers by any number or name, latest first. A body finds by forms and by persons only what it answers for; what it was
 * merely asked about it finds by tracking code: searching tells nobody more than the case itself.
 */
@Injectable()
export class SearchRepository {
  constructor(private readonly database: DataSource) {}

  async find(query: SearchQuery): Promise<SearchPage> {
    const [found, beyond] = await Promise.all([
      this.matches(query, (seen) => seen),
      query.countBeyond ? this.matches(query, (seen) => `not coalesce(${seen}, false)`) : null,
    ]);
    const latest = found.length < mostCounted ? found.slice(0, query.limit) : await this.latest(query);
    return { items: await this.read(latest), total: found.length, beyond: beyond?.length ?? null };
  }

  /** Of what these agencies answer for: the applicant's other requests, and those of others at the same address or meter. Latest first. */
  async related(dossier: Dossier, agencies: readonly string[], limit: number): Promise<{ person: Dossier[]; place: Dossier[] }> {
    const [rows, [own]] = (await Promise.all([
      this.database.query(
        `select id from dossier where applicant = $1 and id <> $2 and agency = any($3) order by opened_at desc, id desc limit $4`,
        [dossier.applicant.id, dossier.id, agencies, limit],
      ),
      this.database.query('select identifiers from dossier_search where dossier_id = $1', [dossier.id]),
    ])) as [{ id: string }[], { identifiers: string[] }[]];
    const places = (own?.identifiers ?? []).filter((one) => ofPlaces.some((kind) => one.startsWith(`${kind}:`)));
    const near =
      places.length === 0
        ? []
        : ((await this.database.query(
            `select dossier.id from dossier_search join dossier on dossier.id = dossier_id
             where identifiers && $1::text[] and dossier.id <> $2 and applicant <> $3 and agency = any($4)
             order by opened_at desc, dossier.id desc limit $5`,
            [places, dossier.id, dossier.applicant.id, agencies, limit],
          )) as { id: string }[]);
    const [person, place] = await Promise.all([rows, near].map((found) => this.read(found.map(({ id }) => id))));
    return { person: person ?? [], place: place ?? [] };
  }

  /** Up to `mostCounted` ids, latest first. Each way goes by an index of its own, and all end as soon as there are enough. */
  private async matches(query: SearchQuery, within: (seen: string) => string): Promise<string[]> {
    const where = new Conditions();
    const ways = waysOf(where, query);
    if (ways.length === 0) return [];
    const seen = within(`(${visibleText(where, query)})`);
    const each = ways.map((way) => `select dossier.id, opened_at from ${way} and ${seen}`).join(' union all ');
    const rows = (await this.database.query(
      `select id from (${each} limit ${where.value(mostCounted * ways.length)}) as found group by id, opened_at order by opened_at desc, id desc limit ${mostCounted}`,
      where.values,
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** Of very many, by going back in time until there are enough: what is frequent is soon met. */
  private async latest(query: SearchQuery): Promise<string[]> {
    const where = new Conditions();
    const met = meetsText(where, query);
    const rows = (await this.database.query(
      `select id from dossier where (${met}) and (${visibleText(where, query)}) order by opened_at desc, id desc limit ${where.value(query.limit)}`,
      where.values,
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  private async read(ids: readonly string[]): Promise<Dossier[]> {
    if (ids.length === 0) return [];
    const rows = (await this.database.query(
      'select state from unnest($1::uuid[]) with ordinality as found (id, place) join dossier using (id) order by place',
      [ids],
    )) as { state: Dossier }[];
    return rows.map(({ state }) => state);
  }
}

/** From where the matches come: each a FROM and a WHERE to which more can be added. */
function waysOf(where: Conditions, query: SearchQuery): string[] {
  const { readings } = query;
  const ways = readings.flatMap(({ kind, value }) => identifierWays(where, kind, value));
  const words = wordsOf(query);
  return words.length > 0 ? [...ways, ...bySearch(searchesWords(where, words)), ...byPerson(namesWords(where, words))] : ways;
}

/** The same said of one dossier. */
function meetsText(where: Conditions, query: SearchQuery): string {
  const words = wordsOf(query);
  const searches = query.readings.flatMap(({ kind, value }) => (kind === 'trackingCode' ? [] : [searchesIdentifier(where, kind, value)]));
  const persons = query.readings.flatMap(({ kind, value }) => isPerson(where, kind, value));
  if (words.length > 0) {
    searches.push(searchesWords(where, words));
    persons.push(namesWords(where, words));
  }
  const codes = query.readings.flatMap(({ kind, value }) => (kind === 'trackingCode' ? [`tracking_code = ${where.value(value)}`] : []));
  return [
    ...codes,
    ...searches.map((text) => `exists (select from dossier_search where dossier_id = dossier.id and ${text})`),
    ...persons.map((text) => `exists (select from person where person.id in (dossier.applicant, dossier.filed_by) and ${text})`),
  ].join(' or ');
}

/** A text that is a tracking code is no words. */
const wordsOf = ({ readings, text }: SearchQuery): string[] =>
  readings.some(({ kind }) => kind === 'trackingCode') ? [] : foldQuery(text).split(' ').filter(Boolean);

function identifierWays(where: Conditions, kind: IdentifierKind, value: string): string[] {
  if (kind === 'trackingCode') return [`dossier where tracking_code = ${where.value(value)}`];
  return [...bySearch(searchesIdentifier(where, kind, value)), ...isPerson(where, kind, value).flatMap(byPerson)];
}

const bySearch = (text: string): string[] => [`dossier_search join dossier on dossier.id = dossier_id where ${text}`];
const byPerson = (text: string): string[] =>
  ['applicant', 'filed_by'].map((column) => `person join dossier on dossier.${column} = person.id where ${text}`);

const searchesIdentifier = (where: Conditions, kind: IdentifierKind, value: string): string =>
  `identifiers @> array[${where.value(`${kind}:${value}`)}]`;

function isPerson(where: Conditions, kind: IdentifierKind, value: string): string[] {
  if (kind === 'mobile') return [`person.mobile = ${where.value(value)} and person.kind = 'citizen'`];
  return kind === 'nationalId' || kind === 'legalId' ? [`person.national_id = ${where.value(value)}`] : [];
}

/** Every word, in any order. */
const searchesWords = (where: Conditions, words: readonly string[]): string => allWords(where, 'dossier_search.text', words);
const namesWords = (where: Conditions, words: readonly string[]): string => allWords(where, 'person.search_text', words);
const allWords = (where: Conditions, column: string, words: readonly string[]): string =>
  `(${words.map((word) => wordText(where, column, word)).join(' and ')})`;

/** A short word is looked for at the beginning of words only, where the trigram index still helps. */
function wordText(where: Conditions, column: string, word: string): string {
  const anywhere = containing(word);
  if (word.length >= shortest) return `${column} like ${where.value(anywhere)}`;
  return `(${column} like ${where.value(anywhere.slice(1))} or ${column} like ${where.value(`% ${anywhere.slice(1)}`)})`;
}

function visibleText(where: Conditions, { viewer, readings }: SearchQuery): string {
  if (viewer === 'everything') return 'true';
  const agencies = where.value([...viewer.agencies]);
  const own = `dossier.agency = any(${agencies}::text[])`;
  const isByCode = readings.some(({ kind }) => kind === 'trackingCode');
  return isByCode
    ? `${own} or exists (select from task where task.dossier_id = dossier.id and task.agency = any(${agencies}::text[]))`
    : own;
}
