import type { ReactNode } from 'react';
import { Banner } from '#ui/Banner';
import { Button } from '#ui/Button';
import { Checkboxes, Radios } from '#ui/Choices';
import { ErrorSummary, type Wrong } from '#ui/ErrorSummary';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { channelWords, words } from './messages.words';

export interface PreferencesProps {
  language: string;
  channels: readonly string[];
  email: string;
  saved: boolean;
  errors: readonly Wrong[];
}

export function PreferencesView({ language, channels, email, saved, errors }: PreferencesProps): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <p className="small">
        <a href="/my/messages">{say(words.back)}</a>
      </p>
      <h1>{say(words.prefTitle)}</h1>
      {saved ? (
        <Banner tone="success" live>
          <p>{say(words.saved)}</p>
        </Banner>
      ) : null}
      <Checkboxes
        id="channels"
        name="channels"
        label={say(words.channels)}
        hint={say(words.channelsHint)}
        values={channels}
        options={(['sms', 'email', 'inapp'] as const).map((channel) => ({ value: channel, label: say(channelWords[channel]) }))}
      />
      <TextField
        id="email"
        name="email"
        label={say(words.email)}
        hint={say(words.emailHint)}
        value={email}
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
        value={language}
        options={[
          { value: 'fa', label: <span lang="fa">فارسی</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
      />
      <Button>{say(words.save)}</Button>
    </form>
  );
}
