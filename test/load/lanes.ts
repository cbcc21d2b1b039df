export interface Measured {
  count: number;
  seconds: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Does the same so many times, a given number at a time; latencies in milliseconds. */
export async function inLanes(count: number, lanes: number, once: (index: number) => Promise<void>): Promise<Measured> {
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  const lane = async () => {
    for (let index = next++; index < count; index = next++) {
      const at = performance.now();
      await once(index);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - began) / 1000;
  latencies.sort((one, other) => one - other);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  return { count, seconds, perSecond: count / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
