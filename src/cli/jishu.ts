import { isBatchWorker, serve } from './batch/workers';
import { run } from './main';

// A reader that has seen enough, such as head, closes the pipe: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

if (isBatchWorker()) serve();
else process.exitCode = await run(process.argv.slice(2), new URL(import.meta.url));
