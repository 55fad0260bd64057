/** What the ribbon's buttons need of the pane's page. */
export interface RibbonTarget {
  writeFindings(): Promise<void>;
  writeReport(): Promise<void>;
  /** True where the last task ended with something the user must read. */
  failed(): boolean;
}

/**
 * Answers the ribbon's buttons 核对 and 生成报告. They work in the pane's page without showing it; it is shown where the user
 * has to read what went wrong. To be called before Office is ready: a press is lost when it comes before its name is known.
 */
export const answerRibbon = (target: Promise<RibbonTarget>): void => {
  if (typeof Office === 'undefined') return;
  // Where there is no workbook the pane says so; no button needs be pressed for that.
  target.catch(() => undefined);
  const answer = (run: (target: RibbonTarget) => Promise<void>) => async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      const opened = await target;
      await run(opened);
      if (opened.failed()) await Office.addin.showAsTaskpane();
    } catch (error) {
      // The pane says why there is no workbook.
      console.error(error);
      await Office.addin.showAsTaskpane().catch((refusal: unknown) => console.error(refusal));
    } finally {
      // Excel greys the button out until it hears this.
      event.completed();
    }
  };
  Office.actions.associate('check', answer((opened) => opened.writeFindings()));
  Office.actions.associate('generateReport', answer((opened) => opened.writeReport()));
};
