import { type FormEvent, type ReactNode, useState } from 'react';
import type { z } from 'zod';
import type { AskClosure } from '#contracts/http/calendar';
import type { IsoDate } from '#domain/instant';
import { Radios, Select } from '#ui/Choices';
import { DateFields } from '#ui/DateFields';
import { dayIn, joinDate, partsIn, splitDate } from '#ui/format/date-parts';
import { type Language, useLanguage, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { newKey } from '../../api/client';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { useMe } from '../../shell/rights';
import { closureChanges } from './Closures';
import { unitTypeWords, words } from './calendars.words';
import { Moves } from './Moves';

type Closing = Omit<z.input<typeof AskClosure>, 'dryRun'>;

const hoursOf = {
  closed: null,
  untilNoon: [{ from: '07:30', to: '10:30' }],
  morning: [{ from: '06:00', to: '10:00' }],
};

/** First what would move, then the act itself; changing the form asks for the preview again. */
export function AnnounceDialog({ calendar, today, onClose }: { calendar: string; today: IsoDate; onClose: () => void }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [closing, setClosing] = useState<Closing | null>(null);
  const [wrong, setWrong] = useState<'from' | 'title' | null>(null);
  const [key] = useState(newKey);
  const preview = useDo('POST /api/calendars/{key}/closures');
  const close = useDo('POST /api/calendars/{key}/closures', { changes: closureChanges });
  const params = { key: calendar };
  const see = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const read = closingIn(new FormData(event.currentTarget), language);
    setWrong(typeof read === 'string' ? read : null);
    setClosing(typeof read === 'string' ? null : read);
    if (typeof read !== 'string') preview.mutate({ params, body: { ...read, dryRun: true } });
  };
  const announceIt = (): void => {
    if (!closing) return;
    close.mutate(
      { params, body: closing, key },
      {
        onSuccess: () => {
          announce(say(words.announced), 'polite');
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={say(words.announce)} onClose={onClose} wide>
      <form className="stack" onSubmit={see} onChange={() => setClosing(null)}>
        <div className="row">
          <DateFields
            id="from"
            name="from"
            label={say(words.from)}
            value={splitDate(today, language)}
            error={wrong === 'from' ? say(words.whyDates) : undefined}
          />
          <DateFields id="to" name="to" label={say(words.to)} value={splitDate(today, language)} />
        </div>
        <Scope />
        <TextField
          id="title"
          name="title"
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          error={wrong === 'title' ? say(words.whyReason) : undefined}
        />
        <Radios
          id="hours"
          name="hours"
          label={say(words.hours)}
          value="closed"
          options={(['closed', 'untilNoon', 'morning'] as const).map((value) => ({ value, label: say(words[value]) }))}
        />
        <div className="row">
          <button type="submit" className="button button-second" aria-busy={preview.isPending || undefined}>
            {say(words.preview)}
          </button>
        </div>
      </form>
      {(preview.error ?? close.error) ? <Trouble error={preview.error ?? close.error} /> : null}
      {closing && preview.data ? (
        <>
          <Moves items={preview.data.items} />
          <div className="row">
            <Press look="danger" busy={close.isPending} onPress={announceIt}>
              {say(words.announce)}
            </Press>
          </div>
        </>
      ) : null}
    </Dialog>
  );
}

/** Everyone, a province, or a body whose administrator this is; of these all, or units of one kind. */
function Scope(): ReactNode {
  const say = useSay();
  const me = useMe();
  const places = useAsk('GET /api/places');
  const provinces = (places.data?.items ?? []).filter(({ level }) => level === 'province');
  const kinds = useAsk('GET /api/kinds');
  const unitTypes = [...new Set((kinds.data?.items ?? []).map(({ unitType }) => unitType))].sort();
  return (
    <div className="row">
      <Select
        id="scope"
        name="scope"
        label={say(words.scope)}
        empty={say(words.everyBody)}
        value={me.agencies[0] ? `agency:${me.agencies[0].key}` : ''}
        options={[
          ...me.agencies.map(({ key, title }) => ({ value: `agency:${key}`, label: say(title) })),
          ...provinces.map(({ key, title }) => ({ value: `province:${key}`, label: `${say(words.province)} ${say(title)}` })),
        ]}
      />
      <Select
        id="unit"
        name="unit"
        label={say(words.unit)}
        empty={say(words.everyUnit)}
        options={unitTypes.map((unitType) => ({ value: unitType, label: say(unitTypeWords(unitType)) }))}
      />
    </div>
  );
}

function closingIn(given: FormData, language: Language): Closing | 'from' | 'title' {
  const text = (name: string): string => String(given.get(name) ?? '').trim();
  // A whole date may have been pasted into the day's box.
  const date = (name: string): IsoDate | null => {
    const [year = '', month = '', day = ''] = joinDate(partsIn(given, name)).split(/[/-]/);
    return dayIn({ year, month, day }, language);
  };
  const [from, to, title] = [date('from'), date('to'), text('title')];
  if (!from || !to || to < from) return 'from';
  if (!title) return 'title';
  const [part, key] = text('scope').split(':');
  const unitType = text('unit');
  const scope = { ...(part && key ? { [part]: key } : {}), ...(unitType ? { unitType } : {}) };
  return { from, to, title, scope, hours: hoursOf[text('hours') as keyof typeof hoursOf] ?? null };
}
