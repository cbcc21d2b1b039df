import { useEffect, useState } from 'react';
import type { Instant } from '#domain/instant';
import { useAsk } from './query';

const minute = 60_000;

/** The business clock, which in the demo installation may run ahead of the device's. Moves each minute. */
export function useNow(): Instant {
  const me = useAsk('GET /api/me', {}, { freshFor: minute });
  const [, beat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => beat((count) => count + 1), minute);
    return () => clearInterval(timer);
  }, []);
  if (!me.data) return new Date().toISOString();
  return new Date(Date.parse(me.data.now) + Date.now() - me.dataUpdatedAt).toISOString();
}
