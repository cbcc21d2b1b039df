/** What is wrong with documents and answers, as the text that goes back with them. */
import { flaggedIn, type Typed } from './typed';

/** One line for each flag that has a note: «نامهٔ سالن: تار است». Empty where nothing was noted. */
export const sendBackText = (typed: Pick<Typed, 'verdicts'>, titleOf: (path: string) => string): string =>
  flaggedIn(typed as Typed)
    .flatMap((path) => {
      const note = typed.verdicts[path]?.note.trim();
      return note ? [`${titleOf(path)}: ${note}`] : [];
    })
    .join('\n');

/** The comment as it should stand after the flags changed: what its writer wrote is left alone. */
export const followed = (comment: string, before: string, after: string): string =>
  comment.trim() === '' || comment === before ? after : comment;
