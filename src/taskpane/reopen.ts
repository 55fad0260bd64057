/** Opens the pane anew: the one way to ask again for a script that did not come. */
export const reopen = (): void => window.location.reload();
