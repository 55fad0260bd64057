/** The namespace of the root element of an XML text, '' where it has none; null where there is no such element. */
export function rootNamespace(xml: string): string | null {
  const body = xml.replace(/^\ufeff/, '').replace(/^\s*<\?xml[^?]*\?>/, '').replace(/^(?:\s*<!--[\s\S]*?-->)*\s*/, '');
  const root = /^<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/.exec(body);
  if (!root) return null;
  const [whole, prefix, name, attributes, closed] = root;
  const end = prefix ? `</${prefix}:${name}` : `</${name}`;
  if (closed ? body.slice(whole.length).trim() !== '' : !new RegExp(`${escaped(end)}\\s*>\\s*$`).test(body)) return null;
  const declaration = new RegExp(`\\sxmlns${prefix ? `:${escaped(prefix)}` : ''}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes!);
  return unescaped(declaration?.[1] ?? declaration?.[2] ?? '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
