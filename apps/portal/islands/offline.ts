/** The portal on the phone's own page of apps, and open without a line. */
export function installOffline(): void {
  if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
