import { typedDigits } from '#domain/text/digits';
import { normalise } from '#domain/text/normalise';

const letters = 'الف|ب|پ|ت|ث|ج|د|ز|ژ|س|ش|ص|ط|ع|ف|ق|ک|گ|ل|م|ن|و|ه|ی|D|S';
const car = new RegExp(`^([0-9]{2})(${letters})([0-9]{3})(?:ایران|ir|IR)?([0-9]{2})$`);

/** A vehicle's plate: a car's as `12ب345-67` (two digits, letter, three digits, region), a motorcycle's as eight digits. */
export function normalisePlate(text: string): string | null {
  const plate = typedDigits(normalise(text).replaceAll('\u200c', ''));
  if (/^[0-9]{8}$/.test(plate)) return plate;
  const parts = car.exec(plate);
  return parts ? `${parts[1]}${parts[2]}${parts[3]}-${parts[4]}` : null;
}
