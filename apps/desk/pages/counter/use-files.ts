import { type ChangeEvent, useRef, useState } from 'react';
import { isProblem } from '../../api/problem';
import { sendFile } from '../../api/send-file';

/** What became of a chosen file, by the name of the control that it was chosen in. */
export type Sending = { share: number } | { wrong: string };

/** A file goes as soon as it is chosen. `arrived` hears the name of the control and the id of the file. */
export function useFiles(arrived: (name: string, fileId: string) => void): {
  sending: Readonly<Record<string, Sending>>;
  /** Of the form: true where it was a file that changed. */
  take: (event: ChangeEvent<HTMLFormElement>) => boolean;
  /** Once every file that was chosen is through: false where one of those under way was not taken. */
  settled: () => Promise<boolean>;
} {
  const [sending, setSending] = useState<Readonly<Record<string, Sending>>>({});
  const underWay = useRef(new Set<Promise<boolean>>());
  const take = ({ target }: ChangeEvent<HTMLFormElement>): boolean => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return false;
    const name = target.name.replace(/-file$/, '');
    const [file] = target.files ?? [];
    if (!file) return true;
    const tell = (state: Sending | null): void =>
      setSending(({ [name]: _, ...rest }) => (state === null ? rest : { ...rest, [name]: state }));
    tell({ share: 0 });
    const sent = sendFile(file, (share) => tell({ share }))
      .then((fileId) => {
        tell(null);
        arrived(name, fileId);
        return true;
      })
      .catch((error: unknown) => {
        if (!isProblem(error)) throw error;
        tell({ wrong: error.problem.detail ?? error.problem.title });
        return false;
      })
      .finally(() => underWay.current.delete(sent));
    underWay.current.add(sent);
    return true;
  };
  return { sending, take, settled: async () => (await Promise.all(underWay.current)).every(Boolean) };
}
