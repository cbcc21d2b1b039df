import { type FormEvent, type ReactNode, useState } from 'react';
import type { PeopleImported } from '#contracts/http/organisation';
import { Field } from '#ui/Field';
import { numberWords } from '#ui/format/number';
import { Say, useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { newKey } from '../../api/client';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { Wide } from '../../kit/Wide';
import { organisationChanges } from './changes';
import { outcomeWords, words } from './organisation.words';

const columns = 'userName,name,email,agency,role,from,until';

/** People from a spreadsheet: shown line by line, then entered all or not at all. */
export function ImportDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const [csv, setCsv] = useState('');
  const [checked, setChecked] = useState<string | null>(null);
  const check = useDo('POST /api/people/import');
  const enter = useDo('POST /api/people/import', { changes: organisationChanges });
  const look = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(csv);
    check.mutate({ body: { csv, dryRun: true } });
  };
  const done = (): void => {
    announce(say(words.imported), 'polite');
    onClose();
  };
  const refused = check.data?.items.some(({ outcome }) => outcome === 'refused');
  return (
    <Dialog title={say(words.import)} onClose={onClose} wide>
      <p>{say(words.importLead)}</p>
      <p>
        <bdi dir="ltr">
          <code>{columns}</code>
        </bdi>
      </p>
      <form className="stack" onSubmit={look}>
        <Field id="csv-file" label={say(words.csvFile)}>
          <input
            className="input"
            type="file"
            id="csv-file"
            accept=".csv,text/csv"
            onChange={(event) => void event.target.files?.[0]?.text().then(setCsv)}
          />
        </Field>
        <Field id="csv" label={say(words.csv)}>
          <textarea
            className="input import-text"
            id="csv"
            dir="ltr"
            rows={6}
            spellCheck={false}
            value={csv}
            onChange={(event) => setCsv(event.target.value)}
          />
        </Field>
        <div className="row">
          <button type="submit" className="button button-second" aria-busy={check.isPending || undefined}>
            {say(words.check)}
          </button>
        </div>
      </form>
      {(check.error ?? enter.error) ? <Trouble error={check.error ?? enter.error} /> : null}
      {check.data && checked === csv ? (
        <>
          <Lines items={check.data.items} />
          <div className="row">
            <Press
              busy={enter.isPending}
              why={refused ? say(words.whyRefused) : null}
              onPress={() => enter.mutate({ body: { csv }, key: newKey() }, { onSuccess: done })}
            >
              {say(words.importDo)}
            </Press>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}

function Lines({ items }: { items: PeopleImported['items'] }): ReactNode {
  const say = useSay();
  return (
    <Wide label={say(words.import)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(words.line)}
            </th>
            <th scope="col">{say(words.userName)}</th>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(words.outcome)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ line, userName, name, outcome, problems }) => (
            <tr key={line}>
              <td className="number">{say(numberWords(line))}</td>
              <td>
                <bdi dir="ltr">{userName}</bdi>
              </td>
              <td>
                <bdi>{name}</bdi>
              </td>
              <td>
                <Tag {...outcomeWords[outcome]} />
                {problems.map(({ column, code, detail }) => (
                  <div key={`${column} ${code}`} className="small">
                    <bdi dir="ltr">{column}</bdi>: <Say text={detail} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
