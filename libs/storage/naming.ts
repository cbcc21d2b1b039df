import { DefaultNamingStrategy } from 'typeorm';

/** `trackingCode` in code is `tracking_code` in the database. */
export class SnakeCase extends DefaultNamingStrategy {
  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given || snakeCase(property)].join('_');
  }
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
