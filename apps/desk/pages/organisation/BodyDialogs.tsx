import type { FormEvent, ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { AgencyLine } from '#contracts/http/organisation';
import { Select } from '#ui/Choices';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { useAsk, useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { organisationChanges } from './changes';
import { words } from './organisation.words';

const textIn = (given: FormData, name: string): string => String(given.get(name) ?? '').trim();
const titleIn = (given: FormData) => ({ fa: textIn(given, 'fa'), ...(textIn(given, 'en') ? { en: textIn(given, 'en') } : {}) });

/** Its kind says which posts it has; its kind and place are its key. */
export function EnterBodyDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const kinds = useAsk('GET /api/agency-kinds');
  const places = useAsk('GET /api/places');
  const enter = useDo('POST /api/agencies', { changes: organisationChanges });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const body = { kind: textIn(given, 'kind'), place: textIn(given, 'place'), title: titleIn(given) };
    enter.mutate({ body }, { onSuccess: ({ key }) => go(`/organisation/agencies/${key}`) });
  };
  return (
    <Dialog title={say(words.enterBody)} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        {enter.error ? <Trouble error={enter.error} /> : null}
        <Select
          id="kind"
          name="kind"
          label={say(words.kind)}
          empty={say(words.choose)}
          options={(kinds.data?.items ?? []).map(({ key, title }) => ({ value: key, label: say(title) }))}
        />
        <Select
          id="place"
          name="place"
          label={say(words.place)}
          empty={say(words.choose)}
          options={(places.data?.items ?? []).map(({ key, title }) => ({ value: key, label: say(title) }))}
        />
        <Titles />
        <div className="row">
          <button type="submit" className="button" aria-busy={enter.isPending || undefined}>
            {say(words.enter)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

export function RenameDialog({ agency: { key, title }, onClose }: { agency: AgencyLine; onClose: () => void }): ReactNode {
  const say = useSay();
  const change = useDo('PUT /api/agencies/{key}', { changes: organisationChanges });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = { title: titleIn(new FormData(event.currentTarget)) };
    const done = (): void => {
      announce(say(words.kept), 'polite');
      onClose();
    };
    change.mutate({ params: { key }, body }, { onSuccess: done });
  };
  return (
    <Dialog title={say(words.rename)} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        {change.error ? <Trouble error={change.error} /> : null}
        <Titles {...title} />
        <div className="row">
          <button type="submit" className="button" aria-busy={change.isPending || undefined}>
            {say(words.keep)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

export function EndBodyDialog({ agency: { key, title }, onClose }: { agency: AgencyLine; onClose: () => void }): ReactNode {
  const say = useSay();
  const end = useDo('POST /api/agencies/{key}/end', { changes: organisationChanges });
  return (
    <Dialog title={`${say(words.endBody)}: ${say(title)}`} onClose={onClose}>
      <p>{say(words.endBodyAsk)}</p>
      {end.error ? <Trouble error={end.error} /> : null}
      <div className="row">
        <Press look="danger" busy={end.isPending} onPress={() => end.mutate({ params: { key } }, { onSuccess: onClose })}>
          {say(words.endBodyDo)}
        </Press>
      </div>
    </Dialog>
  );
}

function Titles({ fa, en }: { fa?: string; en?: string | undefined }): ReactNode {
  const say = useSay();
  return (
    <>
      <TextField id="title-fa" name="fa" label={say(words.titleFa)} value={fa} required />
      <TextField id="title-en" name="en" label={say(words.titleEn)} value={en} dir="ltr" optional />
    </>
  );
}
