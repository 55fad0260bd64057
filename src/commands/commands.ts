import { pickHost } from '../hosts/pick-host';
import { runCommand } from './run-command';
import type { Command } from './run-command';

/** Opens the pane, which reads the workbook itself and says what is the matter; where Excel cannot, the button ends without a trace in the sheets. */
const openPane = async (): Promise<void> => {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
};

const answer = (command: Command) => async (event: Office.AddinCommands.Event): Promise<void> => {
  try {
    await runCommand(command, await pickHost());
  } catch (error) {
    console.error(error);
    await openPane().catch((refusal: unknown) => console.error(refusal));
  } finally {
    // Excel greys the button out until it hears this.
    event.completed();
  }
};

// A command is lost when it comes before its name is known: names first, without waiting for Office to be ready.
Office.actions.associate('check', answer('check'));
Office.actions.associate('generateReport', answer('generateReport'));
void Office.onReady();
