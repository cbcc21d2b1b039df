/**
 * A decision table: rows tried from the top, the first whose every cell holds is the answer.
 * A cell is `-` (anything), a literal, a comparison (`<=4`, `!=gas`), a range with both ends (`2..5`), or several with `|`.
 */

import type { Definition } from './schema';

/** Plain data, so that it can be kept as JSON. */
export interface DecisionTable {
  key: string;
  inputs: string[];
  outputs: string[];
  rows: { cells: Record<string, string>; outputs: Record<string, string | number | boolean> }[];
}

/** The outputs of the first row that holds; null when none does. */
export function decide(table: DecisionTable, inputs: Record<string, unknown>): Record<string, unknown> | null {
  const row = conditionsOf(table).findIndex((conditions) => conditions.every(([input, holds]) => holds(inputs[input])));
  return row < 0 ? null : { ...table.rows[row]!.outputs };
}

/** From CSV with a header such as `in:use,in:units,out:total`. Throws an Error that names the line; a table is part of the catalogue. */
export function parseTable(key: string, csv: string): DecisionTable {
  const [header, ...lines] = parseCsv(csv);
  if (!header) throw new Error(`Table ${key} is empty`);
  const columns = header.map((name) => {
    const [side, column] = name.trim().split(':');
    if ((side !== 'in' && side !== 'out') || !column) throw new Error(`Table ${key}: a column is named in:… or out:…, not ${name}`);
    return { side, column };
  });
  const namesOn = (side: string): string[] => columns.filter((one) => one.side === side).map((one) => one.column);
  const table: DecisionTable = { key, inputs: namesOn('in'), outputs: namesOn('out'), rows: [] };
  for (const [index, line] of lines.entries()) {
    if (line.length !== columns.length)
      throw new Error(`Table ${key}, line ${index + 2}: ${columns.length} cells wanted, ${line.length} found`);
    const cells = line.map((cell) => cell.trim());
    const row = { cells: {} as Record<string, string>, outputs: {} as Record<string, string | number | boolean> };
    for (const [at, { side, column }] of columns.entries()) {
      if (side === 'in') row.cells[column] = cells[at]!;
      else row.outputs[column] = literalOf(cells[at]!);
    }
    table.rows.push(row);
  }
  if (table.outputs.length === 0 || table.rows.length === 0) throw new Error(`Table ${key} decides nothing`);
  return table;
}

type Condition = (value: unknown) => boolean;
const compiled = new WeakMap<DecisionTable, [string, Condition][][]>();

function conditionsOf(table: DecisionTable): [string, Condition][][] {
  let conditions = compiled.get(table);
  if (!conditions) {
    conditions = table.rows.map(({ cells }) =>
      Object.entries(cells).flatMap(([input, cell]): [string, Condition][] => (cell === '-' ? [] : [[input, conditionOf(cell)]])),
    );
    compiled.set(table, conditions);
  }
  return conditions;
}

const comparisons: Record<string, (left: number, right: number) => boolean> = {
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
};

function conditionOf(cell: string): Condition {
  if (cell.includes('|')) {
    const any = cell.split('|').map((part) => conditionOf(part.trim()));
    return (value) => any.some((holds) => holds(value));
  }
  if (cell.startsWith('!=')) {
    const same = conditionOf(cell.slice(2).trim());
    return (value) => !same(value);
  }
  const range = /^(-?[\d.]+?)\.\.(-?[\d.]+)$/.exec(cell);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return (value) => typeof value === 'number' && value >= from && value <= to;
  }
  const comparison = /^(<=|>=|<|>)\s*(-?[\d.]+)$/.exec(cell);
  if (comparison) {
    const compare = comparisons[comparison[1]!]!;
    const bound = Number(comparison[2]);
    return (value) => typeof value === 'number' && compare(value, bound);
  }
  const literal = literalOf(cell);
  return (value) => (typeof value === 'string' ? value === cell : value === literal);
}

function literalOf(cell: string): string | number | boolean {
  if (cell === 'true' || cell === 'false') return cell === 'true';
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** RFC 4180, with `#` lines and empty lines left out. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  for (const line of csv.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
    rows.push(cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));
  }
  return rows;
}

/** The decision tables that a definition names: they are kept with its version, as they were on that day. */
export function tablesNamed({ stages }: Definition, tables: ReadonlyMap<string, DecisionTable>): DecisionTable[] {
  const names = new Set(Object.values(stages).flatMap((stage) => (stage.kind === 'decide' && stage.table ? [stage.table] : [])));
  return [...tables.values()].filter(({ key }) => names.has(key));
}
