import type { ReactNode } from 'react';
import { newsKinds } from '#domain/notices/news-kind';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Checkboxes, Radios, Select } from '#ui/Choices';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { Fieldset } from '#ui/Field';
import { useDigits, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { channelWords, kindWords, words } from './messages.words';
import type { Wishes } from './read-preferences';

export interface PreferencesProps {
  wishes: Wishes;
  /** Waits for its owner to follow the link. */
  emailPending: string | null;
  saved: 'saved' | 'address' | null;
  errors: readonly Wrong[];
}

const hours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);

export function PreferencesView({ wishes, emailPending, saved, errors }: PreferencesProps): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const times = hours.map((time) => ({ value: time, label: digits(time) }));
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <p className="small">
        <a href="/my/messages">{say(words.back)}</a>
      </p>
      <h1>{say(words.prefTitle)}</h1>
      {saved ? (
        <Banner tone="success" live>
          <p>{say(saved === 'address' ? words.addressIsYours : words.saved)}</p>
        </Banner>
      ) : null}
      {emailPending ? (
        <Banner tone="yours">
          <p>
            {say(words.pending)} <bdi dir="ltr">{emailPending}</bdi>
          </p>
          <p className="small">{say(words.pendingHelp)}</p>
        </Banner>
      ) : null}
      <p>{say(words.alwaysHere)}</p>
      {newsKinds.map((kind) => (
        <Checkboxes
          key={kind}
          id={`kind-${kind}`}
          name={`kind-${kind}`}
          label={say(kindWords[kind].title)}
          hint={say(kindWords[kind].hint)}
          values={wishes.kinds[kind]}
          options={(['sms', 'email'] as const).map((channel) => ({ value: channel, label: say(channelWords[channel]) }))}
        />
      ))}
      <Fieldset
        id="quiet"
        label={say(words.quiet)}
        hint={say(words.quietHint)}
        error={errors.find(({ id }) => id === 'quiet')?.detail}
        optional
      >
        <div className="row">
          <Select
            id="quiet-from"
            name="quietFrom"
            label={say(words.quietFrom)}
            value={wishes.quietFrom}
            empty={say(words.never)}
            options={times}
          />
          <Select id="quiet-to" name="quietTo" label={say(words.quietTo)} value={wishes.quietTo} empty={say(words.never)} options={times} />
        </div>
      </Fieldset>
      <TextField
        id="email"
        name="email"
        label={say(words.email)}
        hint={say(words.emailHint)}
        value={wishes.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        dir="ltr"
        error={errors.find(({ id }) => id === 'email')?.detail}
        optional
      />
      <Radios
        id="language"
        name="language"
        label={say(words.language)}
        value={wishes.language}
        options={[
          { value: 'fa', label: <span lang="fa">فارسی</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <Button>{say(words.save)}</Button>
    </form>
  );
}
