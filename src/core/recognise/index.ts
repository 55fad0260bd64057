import type { Facts, TextFact } from '../model/facts';
import type { Options } from '../model/options';
import { noCorrections } from '../model/settings';
import type { Corrections, Settings, SourceKind } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import { assemble } from './assemble';
import { aliasesOf, projectKey } from './aliases';
import { chosenOn } from './chosen';
import { joinContinued } from './continued-lists';
import { findTables, type Table } from './find-tables';
import { completeUnit, isOfBasicSpending, titleReach, unitInTitle, withParties, yearOfTable } from './find-year';
import type { Recognised } from './recogniser';
import { targetsApart, tellApart, withOrganisation } from './several-organisations';
import { promptsIn } from './prompts';
import { workbookUnit } from './ledger/unit-statements';
import { unreadEntries, unreadHeading, unreadLayouts } from './unread-layouts';
import { viewSheet, type SheetView } from './sheet-view';
import { sourcesOf } from './sources';
import { sourceWords } from '../settings/settings-sheet';
import { parseRef, shownRef } from '../units/address';

const without = (sources: Settings['sources'], kinds: readonly SourceKind[]): Settings['sources'] => Object.fromEntries(Object.entries(sources).filter(([kind]) => !(kinds as readonly string[]).includes(kind)));

/** Returns tables with ids of their own, where two side by side begin in one row. */
const withOwnIds = (tables: Facts['tables']): Facts['tables'] => {
  const taken = new Set<string>();
  return tables.map((table) => {
    const id = taken.has(table.id) ? `${table.id}/${table.range.slice(table.range.lastIndexOf('!') + 1).replace(/\d.*$/, '')}` : table.id;
    taken.add(id);
    return id === table.id ? table : { ...table, id };
  });
};

const sampleSheet = /示例|样表|样例|范例|(?:填[报表写]|编制|使用)(?:说明|须知)/;
/** Returns the tables, and apart from them those on sheets that show how to fill others in, where there are others of the same kind. */
const withoutSamples = (tables: readonly Table[]): readonly [tables: readonly Table[], samples: readonly Table[]] => {
  const isSample = (table: Table): boolean => sampleSheet.test(table.view.name) && tables.some((other) => other.recogniser === table.recogniser && !sampleSheet.test(other.view.name));
  return [tables.filter((table) => !isSample(table)), tables.filter(isSample)];
};

/** Returns whose a table is: the 实施单位 of a form, otherwise the 单位 above it; null where it names none. */
const whoseIs = (table: Table, readOf: ReadonlyMap<Table, Recognised>): TextFact | null => readOf.get(table)?.parties?.implementer ?? unitInTitle(table);
const ofOrganisation = (whose: TextFact | null): { readonly organisation?: string } => (whose === null ? {} : { organisation: whose.text });

/** Leaves what is not settled of a table, and of its title. */
const leavePassedOver = ({ view, row, end, after }: Table, why: string): void => {
  for (let line = Math.max(view.firstRow, after, row - titleReach); line < end; line += 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(line, column)) view.leave(line, column, why);
};

/** Returns what the sheets state, each value with its cell, and every other filled cell with the reason why it was left out. Of a kind of table that has a range among `sources` only what starts there is read; a range in which there is none counts for nothing. What a person said of cells, headings and names goes before what they look like. */
export const recognise = (snapshot: Snapshot, options: Options = {}, sources: Settings['sources'] = {}, corrections: Corrections = noCorrections): Facts => {
  const { sources: sheets, leftOut: noSource } = sourcesOf(snapshot, new Set([...Object.values(sources), ...corrections.choices.flatMap((choice) => (choice.kind === 'table' ? [choice.ref] : []))].flatMap((ref) => parseRef(ref)?.sheet ?? [])));
  const looked = sheets.map(({ sheet, only }) => ({ view: viewSheet(sheet, chosenOn(sheet.name, corrections)), only }));
  const views = looked.map(({ view }) => view);
  const { tables, passedOver, nothingIn } = findTables(views, (view) => looked.some((entry) => entry.view === view && entry.only === null), sources);
  if (nothingIn.length > 0) return recognise(snapshot, options, without(sources, nothingIn), corrections);
  const isUnit = ({ recogniser }: Table): boolean => recogniser.id === 'unit-information';
  const unitOfWorkbook = workbookUnit(views.filter(({ name }) => !tables.some((table) => table.view.name === name)));
  const read = ({ recogniser, view, row, end }: Table, year: number | null) => {
    const { year: _, ...rest } = options;
    return recogniser.read(view, row, end, { ...rest, ...(year !== null && { year }), workbookUnit: unitOfWorkbook });
  };

  const about = new Map(tables.filter(isUnit).map((table) => [table, read(table, null)]));
  const [others, samples] = withoutSamples(tables.filter((table) => !isUnit(table)));
  for (const { view, row, end } of samples) for (let line = row; line < end; line += 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(line, column, '填报说明、示例中的表，不是数据');
  const unit = completeUnit([...about.values()].flatMap((entry) => entry.unit ?? [])[0], others, options);
  // A table of another year is left out where one of the same kind remains, a plan where anything does.
  const otherYear = (table: Table): boolean => unit.year !== null && yearOfTable(table) !== null && yearOfTable(table) !== unit.year;
  const ofProjects = others.filter((table) => table.recogniser.id !== 'budget-ledger' || !isOfBasicSpending(table));
  const current = (ofProjects.some(({ recogniser }) => recogniser.id === 'budget-ledger') ? ofProjects : others).filter((table) => !otherYear(table) || !others.some((other) => (table.isPlan || other.recogniser === table.recogniser) && !otherYear(other)));
  for (const { view, row, end, ...table } of others.filter((other) => !current.includes(other)))
    for (let line = row; line < end; line += 1) for (let column = view.firstColumn; column <= view.lastColumn; column += 1) view.leave(line, column, otherYear({ view, row, end, ...table }) ? `${yearOfTable({ view, row, ...table })}年的表，报告年度为${unit.year}年` : '基本支出的表，不是项目支出');
  const readOf = new Map(tables.map((table) => [table, about.get(table) ?? (current.includes(table) ? read(table, unit.year) : {})]));
  const found = [...readOf.values()];

  const infos = withOwnIds(found.flatMap(({ tables: read = [] }) => read));
  const empty = (Object.keys(sources) as SourceKind[]).filter((kind) => !infos.some(({ recogniser }) => recogniser === kind));
  if (empty.length > 0) return recognise(snapshot, options, without(sources, empty), corrections);

  for (const { table, pointed } of passedOver) leavePassedOver(table, `已指定${sourceWords[pointed.kind]}的区域为${shownRef(sources[pointed.kind] ?? '')}`);
  for (const { view, only } of looked) {
    const first = tables.find((table) => table.view.name === view.name)?.row ?? -1;
    for (let row = view.firstRow; row <= view.lastRow; row += 1) {
      const why = only ?? (first < 0 ? '该工作表没有识别出表格' : row < first ? '表格上方的内容，不是表标题' : '不在任何已识别的表中');
      for (let column = view.firstColumn; column <= view.lastColumn; column += 1) if (!view.settled(row, column)) view.leave(row, column, why);
    }
  }
  const isFree = (view: SheetView) => (row: number): boolean => !tables.some((table) => table.view.name === view.name && row >= table.row && row < table.end);
  const open = looked.flatMap(({ view, only }) => (only === null ? [view] : []));
  const aliases = aliasesOf(corrections.pairs);
  const apart = tellApart(joinContinued([...readOf].flatMap(([table, { ledgers = [] }]) => ledgers.map((ledger) => ({ ledger, title: whoseIs(table, readOf) })))), options);
  const targets = targetsApart([...readOf].flatMap(([table, { targets: own = [] }]) => own.map((entry) => ({ ...entry, ...ofOrganisation(whoseIs(table, readOf)) }))), apart.several);
  const assembled = assemble([...found.map(({ ledgers: _, targets: __, ...entry }) => entry), { ledgers: apart.ledgers, targets: targets.targets }], aliases);
  const unread = open.flatMap((view) => [
    ...unreadLayouts(view, isFree(view)),
    ...(assembled.projects.length === 0 ? unreadHeading(view) : assembled.projects.some(({ executed }) => executed === null) ? unreadEntries(view, isFree(view)) : []),
  ]);
  // A sheet of which nothing is read, a table of another year and a form that is still blank are not the report's.
  const prompts = views.flatMap((view) => {
    const own = tables.filter((table) => table.view.name === view.name);
    const unread = own.filter((table) => !isUnit(table) && (readOf.get(table)?.tables ?? []).length === 0);
    return own.length > unread.length ? promptsIn(view, (row) => !unread.some((table) => row >= table.row && row < table.end)) : [];
  });
  const parties = found.flatMap(({ parties: named }) => named ?? []);
  const idOf = new Map(assembled.projects.map(({ id, name }) => [projectKey(name, aliases), id]));
  return {
    ...assembled,
    rateBasis: { over: 'adjusted', assumed: false },
    unit: withOrganisation(withParties(unit, parties), apart),
    organisations: apart.several,
    tables: infos,
    readings: [...found.flatMap(({ readings = [] }) => readings), ...prompts].map((reading) => ({ ...reading, project: reading.project === null ? null : (idOf.get(aliases.get(reading.project) ?? reading.project) ?? null) })),
    sharedAmounts: found.flatMap(({ sharedAmounts = [] }) => sharedAmounts),
    unreadLayouts: unread,
    notes: found.flatMap(({ notes = [] }) => notes),
    leftOut: [...views.flatMap((view) => view.leftOut()), ...noSource, ...found.flatMap(({ leftOut = [] }) => leftOut), ...apart.leftOut, ...targets.leftOut, ...assembled.leftOut],
  };
};
