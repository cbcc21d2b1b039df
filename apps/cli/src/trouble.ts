/** Something on this machine that a person can put right. It is told in a sentence, in both languages; a stack would not help. */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  constructor(
    readonly fa: string,
    readonly en: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(en);
  }
}

export const diskFull = (place: string): Trouble =>
  new Trouble(
    `دیسک پر است و در «${place}» جایی برای نوشتن نیست. کمی جا باز کنید و دوباره آغاز کنید؛ چیزی از دست نرفته است.`,
    `The disk is full: nothing more can be written to ${place}. Free some space and start again; nothing is lost.`,
  );

/** What the operating system says, in words. A thing it has not said is thrown on as it came. */
export function troubleFrom(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(place);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    // What Node makes of a folder that cannot be made.
    case 'ENOENT':
    case 'ENOTDIR':
      return new Trouble(
        `در «${place}» اجازهٔ نوشتن نیست. پوشهٔ دیگری را با GARDESH_HOME نشان دهید یا اجازهٔ نوشتن بدهید.`,
        `${place} cannot be written to. Name another folder with GARDESH_HOME, or allow writing there.`,
      );
    default:
      return error;
  }
}
