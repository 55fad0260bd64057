/** What Office requires of an add-in's manifest and its own parser does not look at. */
import { everyElement, type XmlElement } from './xml';

/** Finds the size of an icon file of the project; null when there is no such file. */
export type IconSize = (path: string) => Promise<{ readonly width: number; readonly height: number } | null>;

/** The children that each element may have, in the order in which the schema wants them. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'DesktopFormFactor'],
  Runtimes: ['Runtime'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  OfficeTab: ['Group'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

const required: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'SupportUrl', 'Hosts', 'DefaultSettings', 'Permissions'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
};

/** The longest text of each kind, in characters. */
const longest = { DisplayName: 125, Description: 250, ProviderName: 125, ShortStrings: 125, LongStrings: 250, resid: 32, Images: 2048, Urls: 2048 } as const;
/** The languages that every text is given in, besides the default one. */
const languages = ['en-US'];
/** What the pane calls; Excel hides the add-in where it has less. */
const requirements: Readonly<Record<string, string>> = { ExcelApi: '1.13', SharedRuntime: '1.1' };
const requiredIcons = [16, 32, 80];
/** The kind of resource that each element with a resid takes. */
const kinds: Readonly<Record<string, string>> = { Image: 'Images', Runtime: 'Urls', FunctionFile: 'Urls', SourceLocation: 'Urls', LearnMoreUrl: 'Urls', Label: 'ShortStrings', Title: 'ShortStrings', Description: 'LongStrings' };
const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const version = /^\d{1,5}(\.\d{1,5}){1,3}$/;

/** Every reason why Office would refuse the manifest or show it wrong, each with the line it is on. */
export async function manifestProblems(root: XmlElement, iconSize: IconSize): Promise<string[]> {
  const problems: string[] = [];
  const report = (element: XmlElement, what: string): void => void problems.push(`line ${element.line}: ${what}`);
  if (root.name !== 'OfficeApp') {
    report(root, `the root element is ${root.name}, not OfficeApp`);
    return problems;
  }
  if (root.attributes.get('type') !== 'TaskPaneApp') report(root, 'the add-in is no TaskPaneApp');
  for (const element of everyElement(root)) {
    structure(element, report);
    addresses(element, report);
  }
  values(root, report);
  translations(root, report);
  requirementSets(root, report);
  identities(root, report);
  const resources = resourcesOf(root, report);
  references(root, resources, report);
  oneHome(root, report);
  oneRuntime(root, report);
  await icons(root, resources, iconSize, report);
  return problems;
}

type Report = (element: XmlElement, what: string) => void;

function structure(element: XmlElement, report: Report): void {
  const sequence = order[element.name];
  if (sequence) {
    let reached = 0;
    for (const child of element.children) {
      const place = sequence.indexOf(child.name);
      if (place < 0) report(child, `${element.name} has no child ${child.name}`);
      else if (place < reached) report(child, `${child.name} must come before ${sequence[reached]} in ${element.name}`);
      else reached = place;
    }
  }
  for (const name of required[element.name] ?? []) {
    if (!element.children.some((child) => child.name === name)) report(element, `${element.name} lacks ${name}`);
  }
}

function addresses(element: XmlElement, report: Report): void {
  for (const [name, value] of element.attributes) {
    if (name.startsWith('xmlns') || !/^\w+:\/\//.test(value)) continue;
    if (!value.startsWith('https://')) report(element, `${value} is not https`);
    else if (!URL.canParse(value)) report(element, `${value} is no address`);
  }
}

function values(root: XmlElement, report: Report): void {
  const textOf = (name: string): readonly [XmlElement, string] | null => {
    const found = root.children.find((child) => child.name === name);
    return found ? [found, found.text.trim()] : null;
  };
  const check = (name: string, fits: (text: string) => boolean, what: string): void => {
    const found = textOf(name);
    if (found && !fits(found[1])) report(found[0], `${name} ${what}: ${found[1]}`);
  };
  check('Id', (text) => guid.test(text), 'is no GUID');
  check('Version', (text) => version.test(text), 'is no version of two to four numbers');
  check('Permissions', (text) => permissions.includes(text), 'is unknown');
  check('ProviderName', (text) => text.length > 0 && text.length <= longest.ProviderName, 'is empty or too long');
  for (const name of ['DisplayName', 'Description'] as const) {
    const found = root.children.find((child) => child.name === name);
    if (found) lengths(found, longest[name], report);
  }
  for (const host of everyElement(root)) {
    if (host.name !== 'Host') continue;
    const name = host.attributes.get('Name') ?? host.attributes.get('type');
    if (name !== 'Workbook') report(host, `the host is ${name}, not Workbook`);
  }
}

/** Checks the default text and its translations. */
function lengths(element: XmlElement, most: number, report: Report): void {
  const texts = [element.attributes.get('DefaultValue'), ...element.children.map((child) => child.attributes.get('Value'))];
  for (const text of texts) {
    if (!text) report(element, `${element.name} has an empty text`);
    else if (text.length > most) report(element, `a text of ${text.length} characters, ${most} are allowed: ${text.slice(0, 20)}…`);
  }
}

/** Checks that every text that people read is there in every language. */
function translations(root: XmlElement, report: Report): void {
  const standard = root.children.find((child) => child.name === 'DefaultLocale')?.text.trim();
  for (const element of everyElement(root)) {
    const topLevel = (element.name === 'DisplayName' || element.name === 'Description') && element.attributes.has('DefaultValue');
    if (element.name !== 'String' && !topLevel) continue;
    const given = element.children.map((child) => child.attributes.get('Locale') ?? '');
    const name = element.attributes.get('id') ?? element.name;
    for (const language of languages) if (!given.includes(language)) report(element, `${name} has no text in ${language}`);
    for (const language of given) {
      if (!languages.includes(language)) report(element, `${name} has a text in "${language}", which the others lack`);
      if (language === standard) report(element, `${name} gives ${language}, the default language, a second time`);
    }
  }
}

function requirementSets(root: XmlElement, report: Report): void {
  const sets = [...everyElement(root)].filter((element) => element.name === 'Set');
  for (const set of sets) {
    const name = set.attributes.get('Name') ?? '';
    if (requirements[name] === undefined) report(set, `nothing in the add-in needs the requirement set ${name}`);
    else if (set.attributes.get('MinVersion') !== requirements[name]) report(set, `${name} ${set.attributes.get('MinVersion')} is required, the add-in needs ${requirements[name]}`);
  }
  for (const [name, needed] of Object.entries(requirements)) {
    if (!sets.some((set) => set.attributes.get('Name') === name)) report(root, `the requirement set ${name} ${needed} is missing`);
  }
}

function identities(root: XmlElement, report: Report): void {
  const seen = new Set<string>();
  for (const element of everyElement(root)) {
    const id = element.attributes.get('id');
    // Several built-in tabs may be named; all other ids are the manifest's own.
    if (id === undefined || element.name === 'OfficeTab') continue;
    if (seen.has(id)) report(element, `the id ${id} is given twice`);
    seen.add(id);
  }
}

interface Resource {
  readonly kind: string;
  readonly element: XmlElement;
}

function resourcesOf(root: XmlElement, report: Report): Map<string, Resource> {
  const found = new Map<string, Resource>();
  for (const list of [...everyElement(root)].filter((element) => element.name === 'Resources').flatMap((element) => element.children)) {
    for (const element of list.children) {
      const id = element.attributes.get('id') ?? '';
      if (id === '' || id.length > longest.resid) report(element, `the id "${id}" is empty or longer than ${longest.resid} characters`);
      if (list.name === 'ShortStrings' || list.name === 'LongStrings' || list.name === 'Images' || list.name === 'Urls') lengths(element, longest[list.name], report);
      if (!element.attributes.get('DefaultValue')) report(element, `${id} has no DefaultValue`);
      found.set(id, { kind: list.name, element });
    }
  }
  return found;
}

function references(root: XmlElement, resources: ReadonlyMap<string, Resource>, report: Report): void {
  const used = new Set<string>();
  for (const element of everyElement(root)) {
    const id = element.attributes.get('resid');
    if (id === undefined) continue;
    used.add(id);
    const resource = resources.get(id);
    const kind = kinds[element.name];
    if (!resource) report(element, `there is no resource ${id}`);
    else if (kind && resource.kind !== kind && !(element.name === 'Description' && resource.kind === 'ShortStrings')) {
      report(element, `${element.name} wants one of ${kind}, ${id} is one of ${resource.kind}`);
    }
  }
  for (const [id, { element }] of resources) if (!used.has(id)) report(element, `nothing uses the resource ${id}`);
}

/** Checks that all addresses lie in one folder, so that moving the add-in moves them all. */
function oneHome(root: XmlElement, report: Report): void {
  const source = [...everyElement(root)].find((element) => element.name === 'DefaultSettings')?.children.find((child) => child.name === 'SourceLocation');
  const page = source?.attributes.get('DefaultValue') ?? '';
  if (!URL.canParse(page)) return report(root, 'SourceLocation has no address');
  // Every page lies in a folder of its own.
  const home = new URL('..', page).href;
  for (const element of everyElement(root)) {
    for (const [name, value] of element.attributes) {
      if (!name.startsWith('xmlns') && URL.canParse(value) && new URL(value).protocol.startsWith('http') && !value.startsWith(home)) report(element, `${value} is not under ${home}`);
    }
  }
}

/** Checks that pane and buttons share one page, which Excel loads only where all three places name the same resource. */
function oneRuntime(root: XmlElement, report: Report): void {
  const runtimes = [...everyElement(root)].filter((element) => element.name === 'Runtime');
  const [runtime] = runtimes;
  if (!runtime || runtimes.length > 1) return report(runtime ?? root, `there are ${runtimes.length} runtimes, not one`);
  const shared = runtime.attributes.get('resid');
  if (runtime.attributes.get('lifetime') !== 'long') report(runtime, 'the lifetime of the shared runtime is not long');
  for (const element of everyElement(root)) {
    const page = element.attributes.get('resid');
    if ((element.name === 'FunctionFile' || element.name === 'SourceLocation') && page !== undefined && page !== shared) report(element, `${element.name} is ${page}, the shared runtime is ${shared}`);
    if (element.name === 'TaskpaneId') report(element, 'a shared runtime has one pane: no TaskpaneId');
  }
}

async function icons(root: XmlElement, resources: ReadonlyMap<string, Resource>, iconSize: IconSize, report: Report): Promise<void> {
  const own = async (element: XmlElement, address: string, size: number): Promise<void> => {
    if (!URL.canParse(address)) return;
    const found = await iconSize(new URL(address).pathname);
    if (!found) report(element, `there is no icon file for ${address}`);
    else if (found.width !== size || found.height !== size) report(element, `${address} is ${found.width} × ${found.height} pixels, not ${size} × ${size}`);
  };
  for (const icon of everyElement(root)) {
    if (icon.name === 'IconUrl') await own(icon, icon.attributes.get('DefaultValue') ?? '', 32);
    if (icon.name === 'HighResolutionIconUrl') await own(icon, icon.attributes.get('DefaultValue') ?? '', 64);
    if (icon.name !== 'Icon') continue;
    const sizes = icon.children.map((image) => Number(image.attributes.get('size')));
    for (const size of requiredIcons) if (!sizes.includes(size)) report(icon, `the icon of ${size} pixels is missing`);
    for (const image of icon.children) {
      const resource = resources.get(image.attributes.get('resid') ?? '');
      if (resource) await own(image, resource.element.attributes.get('DefaultValue') ?? '', Number(image.attributes.get('size')));
    }
  }
}
