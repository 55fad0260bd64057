import { compose, evaluate } from '../core/pipeline';
import type { Host } from '../hosts/host';
import { findingsRequest, reportRequest } from '../taskpane/write-requests';

/** The ribbon buttons that work without the pane. */
export type Command = 'check' | 'generateReport';

/** Reads the workbook and writes what the command is for; it ends on the sheet it has written. @throws HostError */
export const runCommand = async (command: Command, host: Host): Promise<void> => {
  const snapshot = await host.read();
  const evaluation = evaluate(snapshot);
  const composition = compose(evaluation, snapshot);
  // A report sheet that is not ours stays as it is; 核对清单 says so, since no pane is open to say it.
  await host.write(command === 'check' || composition.foreign ? findingsRequest(composition) : reportRequest(evaluation, composition));
};
