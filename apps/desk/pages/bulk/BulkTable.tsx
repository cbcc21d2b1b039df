import { type ReactNode, useRef } from 'react';
import type { Compared, RedCheck } from '#contracts/http/alike';
import type { Definition } from '#domain/definition/schema';
import { Code } from '#ui/Code';
import { LastDay } from '#ui/Day';
import { FieldValue } from '#ui/FieldValue';
import { inFours } from '#ui/format/code';
import { Say, useDigits, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { useAsk } from '../../api/query';
import { useKeys } from '../../keys/use-keys';
import { Wide } from '../../kit/Wide';
import { whyWords } from '../../words/why.words';
import { partWords, registerWords } from '../case/registers.words';
import type { TaskLine } from '../inbox/use-inbox';
import { redWords, sameWords, words } from './bulk.words';
import { type Column, differencesIn, valueIn } from './differences';
import type { Bulk } from './use-bulk';

const day = 24 * 3_600_000;

interface BulkTableProps {
  tasks: readonly TaskLine[];
  compared: ReadonlyMap<string, Compared>;
  definition: Definition | undefined;
  bulk: Bulk;
  chosen: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** The cases, only the columns in which they differ, and what becomes of each. Arrows go through the rows, Space leaves one out. */
export function BulkTable({ tasks, compared, definition, bulk, chosen, onToggle }: BulkTableProps): ReactNode {
  const say = useSay();
  const now = useNow();
  const rows = useRef<HTMLTableSectionElement>(null);
  const { columns, same } = definition ? differencesIn(definition, [...compared.values()]) : { columns: [], same: 0 };
  const go = (step: 1 | -1): void => {
    const all = [...(rows.current?.querySelectorAll<HTMLElement>('input[type="checkbox"]') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
  };
  useKeys({
    next: () => go(1),
    previous: () => go(-1),
    select: () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLInputElement && rows.current?.contains(activeElement)) activeElement.click();
    },
  });
  return (
    <>
      <p className="small muted">
        {compared.size === 0 ? null : columns.length === 0 ? say(words.alike) : say(words.only)}
        {compared.size > 1 && same > 0 ? <> · {say(sameWords(same))}</> : null}
      </p>
      <Wide label={say(words.table)}>
        <table className="table bulk-rows">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">{say(words.choose)}</span>
              </th>
              <th scope="col">{say(words.case)}</th>
              <th scope="col">{say(words.applicant)}</th>
              {columns.map((column) => (
                <th scope="col" key={`${column.of} ${column.key}`}>
                  <ColumnTitle of={column} />
                </th>
              ))}
              <th scope="col">{say(words.due)}</th>
              <th scope="col">{say(words.result)}</th>
            </tr>
          </thead>
          <tbody ref={rows}>
            {tasks.map((task) => {
              const one = compared.get(task.id);
              const code = inFours(task.dossier.trackingCode);
              return (
                <tr key={task.id} data-out={chosen.has(task.id) ? undefined : ''}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${say(words.choose)}: ${code}`}
                      checked={chosen.has(task.id)}
                      disabled={bulk.isDone(task.id)}
                      onChange={() => onToggle(task.id)}
                    />
                  </td>
                  <th scope="row">
                    <a href={`/desk/tasks/${task.id}`} target="_blank" rel="noreferrer">
                      <Code>{code}</Code> <span className="hidden">{say(words.open)}</span>
                    </a>
                  </th>
                  <td>
                    <bdi>{task.dossier.applicant ?? ''}</bdi>
                  </td>
                  {columns.map((column) => (
                    <td key={`${column.of} ${column.key}`}>{one ? <Cell of={one} column={column} /> : null}</td>
                  ))}
                  <td className="small">{task.dueAt ? <LastDay due={task.dueAt} now={now} /> : null}</td>
                  <td>
                    <Outcome task={task.id} bulk={bulk} isChosen={chosen.has(task.id)} red={one?.red ?? []} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function ColumnTitle({ of: column }: { of: Column }): ReactNode {
  const say = useSay();
  if (column.of === 'register')
    return (
      <>
        {say(registerWords(column.use))}: {say(partWords(column.part))}
      </>
    );
  return <Say text={column.of === 'answer' ? column.field.title : column.title} />;
}

function Cell({ of, column }: { of: Compared; column: Column }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const places = useAsk('GET /api/places', {}, { freshFor: day }).data?.items ?? [];
  const value = valueIn(of, column);
  if (column.of === 'answer') return <FieldValue field={column.field} value={value} places={places} />;
  if (column.of === 'document') return <span className={value ? undefined : 'muted'}>{say(value ? words.present : words.absent)}</span>;
  if (value === undefined || value === null) return <span className="muted">—</span>;
  return typeof value === 'boolean' ? say(value ? words.yes : words.no) : <bdi>{digits(String(value))}</bdi>;
}

interface OutcomeProps {
  task: string;
  bulk: Bulk;
  isChosen: boolean;
  red: readonly RedCheck[];
}

/** What will become of it, or became; what drops out says why. */
function Outcome({ task, bulk, isChosen, red }: OutcomeProps): ReactNode {
  const say = useSay();
  const result = bulk.resultOf(task);
  if (bulk.isDone(task) && result && result.status < 400) return <Tag tone="success" text={words.done} />;
  if (!isChosen) return <Tag tone="neutral" text={words.out} />;
  if (!result) return <span className="small muted">{say(words.waits)}</span>;
  if (result.status < 400) return <Tag tone="success" text={words.will} />;
  const [check] = red;
  return <Tag tone="danger" text={result.code === 'check-red' && check ? redWords(check) : whyWords(result.code ?? '')} />;
}
