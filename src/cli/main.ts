import { CommanderError } from 'commander';
import { HostError } from '../hosts/host-error';
import { textsOf } from './cli-texts';
import { Unable } from './files';
import { programIn } from './program';
import { complain, progress } from './terminal';

/** Runs the command line; `entry` is the program's own file, which `batch` starts again for each of its workers. Returns the exit code: 0 no error finding, 1 at least one, 2 could not run. */
export const run = async (words: readonly string[], entry: URL | null = null): Promise<number> => {
  let code = 0;
  const texts = textsOf(words);
  const program = programIn(texts, entry, (ended) => (code = ended));
  const [first, second] = words;
  if (first === 'help' && second !== undefined && !second.startsWith('-') && !program.commands.some((made) => made.name() === second)) {
    complain(texts.help.fault(`error: unknown command '${second}'`));
    return 2;
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (failure) {
    if (failure instanceof CommanderError) return failure.exitCode === 0 ? 0 : 2;
    if (failure instanceof Unable) complain(failure.line(texts));
    else if (failure instanceof HostError) complain(texts.host(failure.message));
    // Whatever else happens is a fault of the program, not a finding: it must not look like exit 1.
    else complain(texts.internal(failure instanceof Error ? failure.message : String(failure)));
    return 2;
  } finally {
    progress(null);
  }
};
