/**
 * How a text travels as SMS (3GPP TS 23.038 and 23.040): Persian goes as UCS-2, 70 characters alone or 67 in each part of
 * several; text of the basic Latin alphabet goes in seven bits, 160 or 153.
 */
export interface SmsSize {
  /** As they are paid for: UTF-16 units, or septets. */
  characters: number;
  parts: number;
  /** What the last part still takes. */
  left: number;
}

export function smsSize(text: string): SmsSize {
  const plain = [...text].every((sign) => basic.has(sign) || extended.has(sign));
  const characters = plain ? text.length + [...text].filter((sign) => extended.has(sign)).length : text.length;
  const { alone, each } = plain ? { alone: 160, each: 153 } : { alone: 70, each: 67 };
  if (characters <= alone) return { characters, parts: characters === 0 ? 0 : 1, left: alone - characters };
  const parts = Math.ceil(characters / each);
  return { characters, parts, left: parts * each - characters };
}

export const smsParts = (text: string): number => smsSize(text).parts;

const basic: ReadonlySet<string> = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Behind an escape sign: two septets each. */
const extended: ReadonlySet<string> = new Set('^{}\\[~]|€\f');
