/** Loaded into a part ahead of its own code: it ends with whoever started it, even where that was killed without a word. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
