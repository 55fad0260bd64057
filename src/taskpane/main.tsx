import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { officeContext, onOfficeContextChanged } from '../hosts/office-context';
import type { OfficeContext } from '../hosts/office-context';
import { HostError } from '../hosts/host-error';
import { pickHost } from '../hosts/pick-host';
import { App } from './App';
import { Opening } from './components/Opening';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the pane');
const root = createRoot(place);

let shown: (context: OfficeContext) => ReactNode = (context) => <Opening context={context} failure={null} />;
const render = (next = shown): void => {
  shown = next;
  root.render(shown(officeContext()));
};

render();
onOfficeContextChanged(() => render());
pickHost().then(
  (host) => render((context) => <App host={host} context={context} />),
  (error: unknown) => render((context) => <Opening context={context} failure={error instanceof HostError ? error.failure : 'unknown'} />),
);
