import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { AdministeredService } from '#contracts/http/proposal';
import { Field } from '#ui/Field';
import { useSay } from '#ui/Language';
import { DefinitionEditor } from './DefinitionEditor';
import { words } from './services.words';

/** A new service begins as the text of one that stands, under a key of its own. */
export function NewService({ samples }: { samples: readonly AdministeredService[] }): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const [sample, choose] = useState(samples.find(({ mine }) => mine)?.key ?? samples[0]?.key ?? '');
  return (
    <div className="stack">
      <Field id="sample" label={say(words.sample)} hint={say(words.sampleHint)}>
        <select className="input" id="sample" aria-describedby="sample-hint" value={sample} onChange={({ target }) => choose(target.value)}>
          {samples.map(({ key, title }) => (
            <option key={key} value={key}>
              {say(title)}
            </option>
          ))}
        </select>
      </Field>
      {sample ? <DefinitionEditor key={sample} of={sample} asNew onProposed={(service) => go(`/services/${service}`)} /> : null}
    </div>
  );
}
