import { createRoot } from 'react-dom/client';
import { officeContext } from '../hosts/office-context';
import { HostError } from '../hosts/host-error';
import { pickHost } from '../hosts/pick-host';
import { App } from './App';
import { Opening } from './components/Opening';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place for the pane');
const root = createRoot(place);

root.render(<Opening context={officeContext()} failure={null} />);
pickHost().then(
  (host) => root.render(<App host={host} context={officeContext()} />),
  (error: unknown) => root.render(<Opening context={officeContext()} failure={error instanceof HostError ? error.failure : 'unknown'} />),
);
