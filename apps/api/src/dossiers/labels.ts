import { Injectable } from '@nestjs/common';
import type { Text } from '#domain/definition/schema';
import { Reference, type Standing } from '#storage/reference/reference';

/** What bodies are called. An unknown key stands for itself. */
export interface Labels {
  agency(key: string): Text;
  place(key: string): Text;
}

export const labelsOf = ({ titles }: Pick<Standing, 'titles'>): Labels => ({
  agency: (key) => titles.agencies.get(key) ?? { fa: key, en: key },
  place: (key) => titles.places.get(key) ?? { fa: key, en: key },
});

const freshMs = 5_000;

/** Titles hardly ever change: a write does not ask for them each time. */
@Injectable()
export class Titles {
  private known: { labels: Labels; readAt: number } | undefined;

  constructor(private readonly reference: Reference) {}

  async labels(): Promise<Labels> {
    const now = performance.now();
    if (this.known && now - this.known.readAt < freshMs) return this.known.labels;
    this.known = { labels: labelsOf(await this.reference.current()), readAt: now };
    return this.known.labels;
  }
}
