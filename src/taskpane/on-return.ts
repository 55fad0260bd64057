/** Calls the listener when the user comes back to the pane, by keyboard or, once the button is up again, by pointer: what is shown must not move under a press. Returns how to stop. */
export const onReturn = (listener: () => void): (() => void) => {
  const listening = new AbortController();
  const { signal } = listening;
  let pressed = false;
  let returned = false;
  const tell = (): void => {
    if (!returned || pressed) return;
    returned = false;
    listener();
  };
  // The press that brings the focus comes before or after it: the next turn knows.
  window.addEventListener('focus', () => {
    returned = true;
    setTimeout(tell);
  }, { signal });
  window.addEventListener('pointerdown', () => (pressed = true), { signal, capture: true });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(end, () => {
      pressed = false;
      // The click that follows comes first.
      setTimeout(tell);
    }, { signal, capture: true });
  }
  return () => listening.abort();
};
