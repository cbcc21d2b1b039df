import { Command } from 'commander';
import { loadKnown } from '#catalog/load';
import { defectMessages } from '#catalog/messages/defects';
import { checkDefinition } from '#domain/definition/check';
import type { Defect } from '#domain/definition/defect';
import { diagramOf } from '#domain/definition/diagram';
import { parseDefinition } from '#domain/definition/parse';
import { readText } from './read-text';

export const checkCommand = (finish: (code: number) => void): Command =>
  new Command('check')
    .description('tell everything that is wrong with a service definition · تعریف خدمت را می‌سنجد')
    .argument('<file>', 'YAML or JSON; - reads what is piped in')
    .option('--diagram', 'show its route as a Mermaid diagram', false)
    .option('--json', 'answer as POST /api/services/check does', false)
    .action(async (file: string, options: { diagram: boolean; json: boolean }) => {
      const { definition, defects: misshapen } = parseDefinition(await readText(file));
      const defects = definition ? checkDefinition(definition, loadKnown()) : misshapen;
      const diagram = definition ? diagramOf(definition) : null;
      if (options.json) console.log(JSON.stringify({ defects: defects.map(worded), diagram }, null, 2));
      else {
        for (const defect of defects) console.log(told(defect));
        if (options.diagram && diagram) console.log(diagram);
        else console.log(defects.length === 0 ? 'No defects · ایرادی نیست' : `${defects.length} defects · ${defects.length.toLocaleString('fa')} ایراد`);
      }
      finish(defects.length === 0 ? 0 : 1);
    });

/** A defect with its sentences, as the HTTP interface tells it. */
export const worded = ({ code, at, details }: Defect) => ({ code, at, ...defectMessages[code](details) });

export function told(defect: Defect): string {
  const { code, at, message, mend } = worded(defect);
  return `${at || '(file)'}  ${code}\n  ${message.en} ${mend.en}\n  ${message.fa} ${mend.fa}\n`;
}
