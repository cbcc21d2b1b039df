/** Loaded into a part ahead of its own code: it ends with whoever started it, even where that was killed without a word. */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  // Its servers may have gone with the parent: then nothing is left to wait for.
  setTimeout(() => process.exit(1), 25_000).unref();
});
process.channel?.unref();
