import { isBatchWorker, serve } from './batch/workers';
import { run } from './main';

// A reader that has seen enough, such as head, closes the pipe: nothing is wrong then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

if (isBatchWorker()) serve();
else process.exitCode = await run(process.argv.slice(2), new URL(import.meta.url));
