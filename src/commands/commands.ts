import { pickHost } from '../hosts/pick-host';
import { openSession } from '../taskpane/workbook-session';
import { answerRibbon } from './ribbon';

// The page of the buttons where a host gives them one of their own.
const session = pickHost().then((host) => openSession(host));
answerRibbon(session.then((opened) => ({ writeFindings: opened.writeFindings, writeReport: opened.writeReport, failed: () => opened.state().failure !== null })));
