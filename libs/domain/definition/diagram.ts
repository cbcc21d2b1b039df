/**
 * The route as a Mermaid flowchart: deterministic, parallel bodies as a group of their own. Stages, bodies and actions go
 * by their Persian labels; outcomes by the names that the definition gives them.
 */
import { nextOf, returnsOf, returnTarget } from './outcomes';
import type { Definition, Stage, StageKind } from './schema';

/** The outline of a node says what kind of stage it is. */
const outlines: Record<StageKind, [string, string]> = {
  auto: ['[[', ']]'],
  review: ['[', ']'],
  applicant: ['[/', '/]'],
  decide: ['{', '}'],
  concurrence: ['{{', '}}'],
  payment: ['[(', ')]'],
  inspection: ['[\\', '\\]'],
  issue: ['>', ']'],
  end: ['([', '])'],
};

export function diagramOf(definition: Definition): string {
  const stages = Object.entries(definition.stages);
  const lines = [
    'flowchart TD',
    `  %% ${definition.key} ${definition.version}`,
    `  filed(("filed")) --> ${id(definition.start)}`,
    ...stages.flatMap(([key, stage]) => nodeOf(key, stage)),
    ...stages.flatMap(([key, stage]) => edgesOf(definition, key, stage)),
    ...anytimeOf(definition),
  ];
  return `${lines.join('\n')}\n`;
}

function nodeOf(key: string, stage: Stage): string[] {
  const [open, close] = outlines[stage.kind];
  const node = `${id(key)}${open}"${quoted(stage.label.fa)}"${close}`;
  if (stage.kind !== 'concurrence') return [`  ${node}`];
  const parties = Object.entries(stage.parties).map(
    ([name, party]) => `    ${id(key)}_${id(name)}["${quoted(`${party.title.fa} · ${party.due}`)}"]`,
  );
  return [
    `  ${node}`,
    `  subgraph ${id(key)}_parties ["${quoted(stage.label.fa)}"]`,
    ...parties,
    '  end',
    ...Object.keys(stage.parties).map((name) => `  ${id(key)} -.-> ${id(key)}_${id(name)}`),
  ];
}

function edgesOf(definition: Definition, key: string, stage: Stage): string[] {
  const edges = Object.entries(nextOf(stage)).flatMap(([outcome, to]) => {
    if (to !== returnTarget) return [edge(key, labelOf(stage, outcome), to, '-->')];
    const ways = returnsOf(definition).filter((step) => step.from === key && step.outcome === outcome);
    return ways.map((way) => edge(key, outcome, way.to, '-.->'));
  });
  if (stage.kind === 'auto') edges.push(...stage.checks.map((check) => edge(key, check.reason, check.to, '-->')));
  if (stage.kind === 'concurrence' && stage.needInfo) edges.push(edge(key, 'needInfo', stage.needInfo, '-.->'));
  return edges;
}

const labelOf = (stage: Stage, outcome: string): string =>
  stage.kind === 'review' ? (stage.actions[outcome]?.label?.fa ?? outcome) : outcome;

const edge = (from: string, label: string, to: string, arrow: string): string => `  ${id(from)} ${arrow}|"${quoted(label)}"| ${id(to)}`;

function anytimeOf({ anytime }: Definition): string[] {
  const doors: [string, string | undefined][] = [
    ['withdraw', anytime.withdraw?.to],
    ['amend', anytime.amend?.to],
  ];
  return doors.flatMap(([label, to]) => (to ? [`  anytime(("anytime")) -.->|"${label}"| ${id(to)}`] : []));
}

/** Mermaid reads some words as its own (`end`), so every node has a prefix. */
const id = (key: string): string => `s_${key.replaceAll(/[^A-Za-z0-9]/g, '_')}`;

const quoted = (text: string): string => text.replaceAll('"', '#quot;').replaceAll(/[\r\n]+/g, ' ');
