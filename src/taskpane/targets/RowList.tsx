import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  scroll: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', overflowAnchor: 'none' },
  row: { position: 'absolute', insetInline: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, boxSizing: 'border-box', overflow: 'hidden' },
});

/** Rows above and below what is seen, so that scrolling shows no gap. */
const spare = 8;

/** Ways to move in the list from outside of it. */
export interface RowListHandle {
  focus(): void;
}

interface Properties<Row extends { readonly key: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Of every row, in px. */
  readonly rowHeight: number;
  /** Key of the row that the Tab key reaches; where the list has it no more, the row in its place is. */
  readonly active: string | null;
  readonly onActive: (key: string) => void;
  /** What the rows are of: where it changes, the list is scrolled to the row `start`. */
  readonly subject: string;
  readonly start: number;
  /** Where the list is scrolled to when it appears, in px; it is kept up to date. */
  readonly scrolled: { current: number };
  /** Renders a row's one control, with the tabIndex given. */
  readonly children: (row: Row, tabIndex: 0 | -1) => ReactNode;
  /** Called when a key leads up and out of the list. */
  readonly onLeave: () => void;
  readonly handle: Ref<RowListHandle>;
}

/** Returns the row that a key leads to; null where it leads to none. */
export const rowAfter = (key: string, index: number, count: number, page: number): number | null => {
  const places: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + page, PageUp: index - page, Home: 0, End: count - 1 };
  const next = places[key];
  return next === undefined || count === 0 ? null : Math.min(Math.max(next, 0), count - 1);
};

/** A list of any length in which only what is seen is rendered: one stop for the Tab key, arrows, Home, End and pages within. */
export const RowList = <Row extends { readonly key: string }>({ label, rows, rowHeight, active, onActive, subject, start, scrolled, children, onLeave, handle }: Properties<Row>) => {
  const styles = useStyles();
  const viewport = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ first: 0, count: 30 });
  const place = useRef(0);
  const focusAsked = useRef(false);
  const focused = useRef(false);

  const found = rows.findIndex(({ key }) => key === active);
  const index = found >= 0 ? found : Math.min(place.current, rows.length - 1);

  const look = useCallback(() => {
    const element = viewport.current;
    // Hidden with its tab, it has no height and forgets where it was.
    if (!element || element.clientHeight === 0) return;
    const first = Math.floor(element.scrollTop / rowHeight);
    const count = Math.ceil(element.clientHeight / rowHeight) + 1;
    scrolled.current = element.scrollTop;
    setSeen((before) => (before.first === first && before.count === count ? before : { first, count }));
  }, [rowHeight, scrolled]);

  useLayoutEffect(() => {
    const element = viewport.current;
    if (!element) return;
    const restore = (): void => {
      if (element.clientHeight > 0 && element.scrollTop !== scrolled.current) element.scrollTop = scrolled.current;
      look();
    };
    restore();
    const observer = new ResizeObserver(restore);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look, scrolled]);

  const shownSubject = useRef(subject);
  useLayoutEffect(() => {
    if (shownSubject.current === subject) return;
    shownSubject.current = subject;
    if (viewport.current) viewport.current.scrollTop = start * rowHeight;
    look();
  }, [subject, start, rowHeight, look]);

  const showRow = useCallback(
    (row: number): void => {
      const element = viewport.current;
      if (!element || row < 0) return;
      const top = row * rowHeight;
      if (top < element.scrollTop) element.scrollTop = Math.max(0, top - rowHeight);
      else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + 2 * rowHeight - element.clientHeight;
      look();
    },
    [rowHeight, look],
  );

  useLayoutEffect(() => {
    place.current = Math.max(index, 0);
    const lost = focused.current && document.activeElement === document.body;
    if (!focusAsked.current && !lost) return;
    showRow(index);
    const control = viewport.current?.querySelector<HTMLElement>(`[data-row="${index}"] button`);
    if (!control) return;
    focusAsked.current = false;
    control.focus({ preventScroll: true });
  });

  const ask = useCallback((): void => {
    focusAsked.current = true;
    // Rendered anew, the effect above finds the row.
    setSeen((before) => ({ ...before }));
  }, []);
  useImperativeHandle(handle, () => ({ focus: ask }), [ask]);

  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowUp' && index === 0) {
      event.preventDefault();
      onLeave();
      return;
    }
    const next = rowAfter(event.key, index, rows.length, Math.max(1, seen.count - 2));
    const row = next === null ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    onActive(row.key);
    ask();
  };

  const shown: number[] = [];
  for (let at = Math.max(0, seen.first - spare); at < Math.min(rows.length, seen.first + seen.count + spare); at += 1) shown.push(at);
  // The row that holds the focus is there wherever the list is scrolled to, and always in order: an element that is moved loses the focus.
  if (index >= 0 && !shown.includes(index)) shown.splice(index < (shown[0] ?? 0) ? 0 : shown.length, 0, index);

  return (
    <div ref={viewport} className={styles.scroll} onScroll={look} onKeyDown={move} onFocus={() => (focused.current = true)} onBlur={({ relatedTarget, target }) => {
      // A row that vanishes tells of no other that gets the focus, and is no longer there.
      if (relatedTarget !== null || target.isConnected) focused.current = relatedTarget instanceof Node && viewport.current?.contains(relatedTarget) === true;
    }}>
      <div role="list" aria-label={label} style={{ height: `${rows.length * rowHeight}px` }}>
        {shown.map((at) => {
          const row = rows[at];
          return (
            row && (
              <div key={row.key} role="listitem" aria-posinset={at + 1} aria-setsize={rows.length} className={styles.row} style={{ top: `${at * rowHeight}px`, height: `${rowHeight}px` }} data-row={at} onFocus={() => onActive(row.key)}>
                {children(row, at === index ? 0 : -1)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
};
