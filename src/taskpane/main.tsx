import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerRibbon } from '../commands/ribbon';
import { HostError } from '../hosts/host-error';
import { officeContext, onOfficeContextChanged } from '../hosts/office-context';
import type { OfficeContext } from '../hosts/office-context';
import { loadPart } from '../hosts/load-part';
import { pickHost } from '../hosts/pick-host';
import { App, firstTab } from './App';
import { Opening } from './components/Opening';
import { loadEvaluate } from './load-stages';
import { openSession } from './workbook-session';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the pane');
const root = createRoot(place);

let shown: (context: OfficeContext) => ReactNode = (context) => <Opening context={context} failure={null} />;
const render = (next = shown): void => {
  shown = next;
  root.render(shown(officeContext()));
};

// What shows the workbook comes while Office gets ready and the workbook is read. Where it does not, whoever needs it says so.
for (const load of [loadEvaluate, firstTab.ask]) load().catch(() => undefined);

// One page and one session for the pane and the ribbon's buttons: what a button does, the pane shows.
const session = pickHost().then((host) => openSession(host, { sample: async () => (await loadPart(import('./sample'))).sampleWorkbook() }));
answerRibbon(session.then((opened) => ({ writeFindings: opened.writeFindings, writeReport: opened.writeReport, failed: () => opened.state().failure !== null })));

render();
onOfficeContextChanged(() => render());
session.then(
  (opened) => render((context) => <App session={opened} context={context} />),
  (error: unknown) => render((context) => <Opening context={context} failure={error instanceof HostError ? error.failure : 'unknown'} />),
);
