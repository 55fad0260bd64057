/** What the ribbon needs of an add-in's manifest, in one language. */
export interface AddIn {
  readonly displayName: string;
  readonly groupLabel: string;
  readonly buttons: readonly RibbonButton[];
  /** The page whose functions the ribbon runs; null when the manifest names none. */
  readonly functionPage: URL | null;
  /** The page that lives as long as the workbook is open, for the pane and the commands alike; null when each runs by itself. */
  readonly runtimePage: URL | null;
}

/** A button of the add-in's group. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The address of the icon, by its edge length in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly action: { readonly kind: 'pane'; readonly page: URL } | { readonly kind: 'function'; readonly name: string };
}

/**
 * The add-in that the manifest describes, with its addresses moved to the server that this page came from.
 * @throws when the text is no manifest of a task pane with a ribbon group.
 */
export function readManifest(xml: string, locale: string, home: URL): AddIn {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (manifest.querySelector('parsererror')) throw new Error('manifest.xml: not well-formed');
  const strings = resources(manifest, locale);
  const source = attribute(find(manifest, 'DefaultSettings SourceLocation'), 'DefaultValue');
  // The folder above the pane's own is where the add-in lives; the same files lie beside this page.
  const root = new URL('..', source).href;
  const local = (address: string) => new URL(address.startsWith(root) ? address.slice(root.length) : address, home);
  const resource = (element: Element) => required(strings.get(attribute(element, 'resid')), `resource ${attribute(element, 'resid')}`);

  const group = find(manifest, 'OfficeTab Group');
  const runtime = manifest.querySelector('Runtimes > Runtime[lifetime="long"]');
  const functionFile = manifest.querySelector('DesktopFormFactor > FunctionFile');
  return {
    displayName: localised(find(manifest, 'DisplayName'), locale),
    groupLabel: resource(child(group, 'Label')),
    functionPage: functionFile ? local(resource(functionFile)) : null,
    runtimePage: runtime ? local(resource(runtime)) : null,
    buttons: [...group.querySelectorAll('Control')].map((control) => {
      const action = child(control, 'Action');
      const kind = action.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
      return {
        id: attribute(control, 'id'),
        label: resource(child(control, 'Label')),
        tip: resource(find(control, 'Supertip > Description')),
        icons: new Map([...child(control, 'Icon').children].map((image) => [Number(attribute(image, 'size')), local(resource(image)).href])),
        action:
          kind === 'ShowTaskpane'
            ? { kind: 'pane', page: local(resource(child(action, 'SourceLocation'))) }
            : { kind: 'function', name: (child(action, 'FunctionName').textContent ?? '').trim() },
      };
    }),
  };
}

function resources(manifest: Document, locale: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of manifest.querySelectorAll('Resources > * > [id]')) found.set(attribute(element, 'id'), localised(element, locale));
  return found;
}

function localised(element: Element, locale: string): string {
  const override = [...element.children].find((one) => one.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase());
  return override ? attribute(override, 'Value') : attribute(element, 'DefaultValue');
}

function find(parent: ParentNode, selector: string): Element {
  return required(parent.querySelector(selector), selector);
}

function child(parent: Element, name: string): Element {
  return required([...parent.children].find((one) => one.localName === name), name);
}

function attribute(element: Element, name: string): string {
  return required(element.getAttribute(name), `${element.localName} ${name}`);
}

function required<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`manifest.xml: ${what} is missing`);
  return value;
}
