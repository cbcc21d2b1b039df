import { type ReactNode, useState } from 'react';
import type { AdministeredService } from '#contracts/http/proposal';
import { Code } from '#ui/Code';
import { Moment } from '#ui/Day';
import { useDigits, useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useDo } from '../../api/query';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { Wide } from '../../kit/Wide';
import { words } from './services.words';

/** Every version, latest first, with what runs on it and the way back to it. */
export function Versions({ service }: { service: AdministeredService }): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const now = useNow();
  const [back, setBack] = useState<string | null>(null);
  return (
    <Wide label={say(words.versions)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(words.version)}</th>
            <th scope="col">{say(words.published)}</th>
            <th scope="col">{say(words.publishedBy)}</th>
            <th scope="col" className="number">
              {say(words.open)}
            </th>
            <th scope="col" className="number">
              {say(words.closed)}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {service.versions.map(({ version, publishedAt, publishedBy, open, closed }) => (
            <tr key={version}>
              <th scope="row">
                <Code>{version}</Code>
              </th>
              <td>
                <Moment at={publishedAt} now={now} />
              </td>
              <td>{publishedBy ?? say(words.byInstallation)}</td>
              <td className="number">{digits(open)}</td>
              <td className="number">{digits(closed)}</td>
              <td>
                {version === service.version ? (
                  <span className="small muted">{say(words.isCurrent)}</span>
                ) : (
                  <Press
                    look="plain"
                    why={service.mine ? null : say(words.notYours)}
                    label={`${say(words.rollBack)} ${version}`}
                    onPress={() => setBack(version)}
                  >
                    {say(words.rollBack)}
                  </Press>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {back ? <RollBack service={service.key} version={back} onClose={() => setBack(null)} /> : null}
    </Wide>
  );
}

function RollBack({ service, version, onClose }: { service: string; version: string; onClose: () => void }): ReactNode {
  const say = useSay();
  const rollBack = useDo('POST /api/services/{key}/roll-back', { changes: ['GET /api/administration/services'] });
  return (
    <Dialog
      title={
        <>
          {say(words.rollBack)}: <Code>{version}</Code>
        </>
      }
      onClose={onClose}
    >
      <p>{say(words.rollBackAsk)}</p>
      {rollBack.error ? <Trouble error={rollBack.error} /> : null}
      <Press
        look="danger"
        busy={rollBack.isPending}
        onPress={() => rollBack.mutate({ params: { key: service }, body: { version } }, { onSuccess: onClose })}
      >
        {say(words.rollBackDo)}
      </Press>
    </Dialog>
  );
}
