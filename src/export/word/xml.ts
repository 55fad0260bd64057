import { escapeXml, notInXml } from '../../hosts/opc/xml-escapes';

/** Returns a text as it stands in an element or an attribute, without what XML cannot hold. */
export const escaped = (text: string): string => escapeXml(text.replace(notInXml, ''));

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
