/** The settings that the add-in keeps with the workbook, as a custom XML part of the file. */
import type { XmlPart } from '../side';

const settingsNamespace = 'urn:jishu:workbench:settings';

/** Whether a part is the one that holds the settings. */
export function isSettingsPart(part: XmlPart): boolean {
  return part.xml.includes(settingsNamespace);
}

/** The settings in their part. */
export function settingsIn(part: XmlPart | undefined): Map<string, string> {
  return new Map<string, string>(part ? (JSON.parse(unescapeXml(/>([^<]*)<\/settings>/.exec(part.xml)?.[1] ?? '[]')) as [string, string][]) : []);
}

/** The part that holds the settings, where there are any. */
export function settingsPart(settings: ReadonlyMap<string, string>): XmlPart[] {
  if (settings.size === 0) return [];
  const text = JSON.stringify([...settings]).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [{ id: '{00000000-0000-4000-A000-000000000000}', xml: `<settings xmlns="${settingsNamespace}">${text}</settings>` }];
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
