/** The bytes a browser downloads before a page can run: its scripts and styles, compressed; office.js is not counted. */
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Prints, after the build, the first-load size of each page in kilobytes of gzip, and that of the modules in `meanwhile`, which a page asks for at once and runs without. */
export function firstLoadSize(meanwhile: readonly string[]): Plugin {
  return {
    name: 'first-load-size',
    apply: 'build',
    writeBundle(_options, bundle) {
      for (const line of firstLoadLines(bundle, meanwhile)) console.log(line);
    },
  };
}

/** One line for each page of the bundle, in the order of their names. `meanwhile` holds the ends of modules' paths. */
export function firstLoadLines(bundle: Rollup.OutputBundle, meanwhile: readonly string[]): string[] {
  const pages = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry && file.facadeModuleId?.endsWith('.html'));
  return pages
    .map((entry) => {
      const scripts = new Set<string>();
      const styles = new Set<string>();
      collect(bundle, entry.fileName, scripts, styles);
      const sizes = [scripts, styles].map((names) => kilobytes(bundle, names));
      const soon = new Set<string>();
      for (const name of scripts) for (const next of (bundle[name] as Rollup.OutputChunk).dynamicImports) if (isOneOf(bundle, next, meanwhile)) collect(bundle, next, soon, soon);
      for (const name of [...scripts, ...styles]) soon.delete(name);
      const later = soon.size > 0 ? `; while the workbook is read ${kilobytes(bundle, soon).toFixed(1)} kB more` : '';
      const page = (entry as Rollup.OutputChunk).facadeModuleId!.split('/').slice(-2).join('/');
      return `first load ${page}: ${(sizes[0]! + sizes[1]!).toFixed(1)} kB gzip (JavaScript ${sizes[0]!.toFixed(1)}, CSS ${sizes[1]!.toFixed(1)}), office.js apart${later}`;
    })
    .sort();
}

const isOneOf = (bundle: Rollup.OutputBundle, name: string, ends: readonly string[]): boolean => {
  const file = bundle[name];
  return file?.type === 'chunk' && ends.some((end) => file.facadeModuleId?.endsWith(end));
};

function collect(bundle: Rollup.OutputBundle, name: string, scripts: Set<string>, styles: Set<string>): void {
  const file = bundle[name];
  if (!file || file.type !== 'chunk' || scripts.has(name)) return;
  scripts.add(name);
  for (const style of file.viteMetadata?.importedCss ?? []) styles.add(style);
  for (const next of file.imports) collect(bundle, next, scripts, styles);
}

function kilobytes(bundle: Rollup.OutputBundle, names: Set<string>): number {
  let total = 0;
  for (const name of names) {
    const file = bundle[name];
    if (file) total += gzipSync(file.type === 'chunk' ? file.code : file.source).length;
  }
  return total / 1000;
}
