import { type ReactNode, useEffect, useRef } from 'react';
import type { Place } from '#contracts/http/place';
import { valueAt } from '#domain/definition/fields/paths';
import type { Definition, Field, Text } from '#domain/definition/schema';
import { Facts } from '#ui/Facts';
import { FieldValue } from '#ui/FieldValue';
import { Say, useSay } from '#ui/Language';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { words } from './counter.words';
import type { Draft } from './draft';
import type { Client } from './use-client';

interface CheckProps {
  client: Client;
  definition: Definition;
  sections: readonly { key: string; title: Text; fields: readonly Field[] }[];
  draft: Draft;
  places: readonly Place[];
  busy: boolean;
  error: unknown;
  onSend: () => void;
  onChange: () => void;
}

/** Everything once more, to be read out to the client before it goes. */
export function CheckPanel({ client, definition, sections, draft, places, busy, error, onSend, onChange }: CheckProps): ReactNode {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const paid = Object.values(definition.stages).some(({ kind }) => kind === 'payment');
  return (
    <div className="stack">
      <h2 ref={heading} tabIndex={-1}>
        {say(words.checkTitle)}
      </h2>
      <p>{say(words.checkHelp)}</p>
      <p>
        {say(words.for)}{' '}
        <strong>
          <bdi>{client.name}</bdi>
        </strong>
      </p>
      {sections.map(({ key, title, fields }) => (
        <Panel key={key} title={say(title)}>
          <Facts
            items={fields
              .filter(({ type }) => type !== 'note')
              .map((field) => ({
                key: field.key,
                label: <Say text={field.title} />,
                value: <FieldValue field={field} value={valueAt(draft.form, field.key)} places={places} />,
              }))}
          />
        </Panel>
      ))}
      {definition.evidence.length > 0 ? (
        <Panel title={say(words.documents)}>
          <Facts
            items={definition.evidence.map(({ key, title }) => ({
              key,
              label: <Say text={title} />,
              value: <Sent fileIds={draft.evidence.filter((piece) => piece.key === key).map(({ fileId }) => fileId)} />,
            }))}
          />
        </Panel>
      ) : null}
      {paid ? <p>{say(words.payLater)}</p> : null}
      {error ? <Trouble error={error} /> : null}
      <div className="row">
        <Press onPress={onSend} busy={busy} keys="commit">
          {say(words.send)}
        </Press>
        <Press look="second" onPress={onChange}>
          {say(words.change)}
        </Press>
      </div>
    </div>
  );
}

function Sent({ fileIds }: { fileIds: readonly string[] }): ReactNode {
  const say = useSay();
  if (fileIds.length === 0) return <span className="muted">{say(words.notSent)}</span>;
  return fileIds.map((id) => (
    <a key={id} href={`/api/files/${id}`} target="_blank" rel="noreferrer">
      {say(words.seeFile)}
    </a>
  ));
}
