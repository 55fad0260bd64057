import type { ICommandInfo } from '@univerjs/core';
import { SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation } from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import type { Grid } from './grid';

const longestCalculation = 30_000;

/** The members of Univer's calculation trigger that `settle` needs; private there, hence the pinned version. */
interface CalculationTrigger {
  _waitingCommandQueue: ICommandInfo[];
  _executionInProgressParams: unknown;
  _executingDirtyData: object;
  _setTimeoutKey: ReturnType<typeof setTimeout> | undefined;
  _generateDirty(commands: ICommandInfo[]): object;
  _mergeDirty(one: object, other: object): object;
}

/** The formulas' results, which Univer works out some time after the cells have changed. */
export class Calculation {
  private done: () => void = () => undefined;

  constructor(private readonly grid: Grid) {}

  /** Runs the queued calculation now; resolves when its results are in the cells. */
  async settle(): Promise<void> {
    this.grid.flush();
    const trigger = this.grid.injector.get(TriggerCalculationController) as unknown as CalculationTrigger;
    if (trigger._waitingCommandQueue.length === 0 && trigger._executionInProgressParams == null) return;
    clearTimeout(trigger._setTimeoutKey);
    const dirty = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
    trigger._executingDirtyData = dirty;
    trigger._waitingCommandQueue = [];
    let limit: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      limit = setTimeout(resolve, longestCalculation);
      this.done = resolve;
      void this.grid.commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
    });
    clearTimeout(limit);
  }

  /** Whether the command is of the calculation, which hears of its end by it. */
  hears({ id, params }: Readonly<ICommandInfo>): boolean {
    if (id !== SetFormulaCalculationNotificationMutation.id) return false;
    if ((params as { functionsExecutedState?: unknown }).functionsExecutedState !== undefined) this.done();
    return true;
  }
}
