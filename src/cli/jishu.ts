import { isBatchWorker, serve } from './batch/workers';
import { textsOf } from './cli-texts';
import { troubles } from './files';
import { run } from './main';
import { complain } from './terminal';

// A reader that has seen enough, such as head, closes the pipe: nothing is wrong then, and what is under way goes on to its end, files and exit code included.
const seenEnough: ReadonlySet<string | undefined> = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);
process.stderr.on('error', () => undefined);
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (seenEnough.has(code)) return;
  complain(textsOf(process.argv.slice(2)).noOutput(troubles.get(code) ?? 'not-writable'));
  process.exit(2);
});

if (isBatchWorker()) serve();
else process.exitCode = await run(process.argv.slice(2), new URL(import.meta.url));
