import { Command } from 'commander';
import { loadKnown } from '#catalog/load';
import { defectWords } from '#catalog/messages/defects';
import { type Defect, examine } from '#domain/definition/check';
import { readText } from './read-text';

export const checkCommand = (finish: (code: number) => void): Command =>
  new Command('check')
    .description('tell everything that is wrong with a service definition · تعریف خدمت را می‌سنجد')
    .argument('<file>', 'YAML or JSON; - reads what is piped in')
    .option('--diagram', 'show its route as a Mermaid diagram', false)
    .option('--json', 'answer as POST /api/services/check does', false)
    .action(async (file: string, options: { diagram: boolean; json: boolean }) => {
      const { defects, diagram } = examine(await readText(file), loadKnown());
      if (options.json) console.log(JSON.stringify({ defects: defects.map(worded), diagram }, null, 2));
      else {
        for (const defect of defects) console.log(told(defect));
        if (options.diagram && diagram) console.log(diagram);
        if (defects.length > 0 || !options.diagram) console.log(countOf(defects));
      }
      finish(defects.length === 0 ? 0 : 1);
    });

/** A defect with its sentences, as the HTTP interface tells it. */
export const worded = ({ code, at, details }: Defect) => ({ code, at, ...defectWords[code](details) });

/** Where, which, what it is, and what would mend it. */
export function told(defect: Defect): string {
  const { code, at, message, mend } = worded(defect);
  return `${at || '(whole file)'}  ${code}\n  ${message.en} ${mend.en}\n  ${message.fa} ${mend.fa}\n`;
}

const countOf = ({ length }: Defect[]): string =>
  length === 0 ? 'No defects · ایرادی نیست' : `${length} defects · ${length.toLocaleString('fa')} ایراد`;
