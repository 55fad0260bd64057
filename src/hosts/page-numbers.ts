import type { SheetPlan } from '../core/model/sheet-plan';

type Page = SheetPlan['page'];

const codes: Readonly<Record<NonNullable<Page['numbers']>, string>> = { dashes: '&12— &P —', count: '第&P页，共&N页' };
/** The numbers stand half an inch below what is printed, and no nearer to the paper's edge than printers reach. */
const below = 36;
const nearest = 14.4;

/** Returns the page numbers of a sheet in Excel's code for the middle of a footer, and how far from the paper's edge they stand, in points; null where its pages have none. */
export const pageNumbers = ({ numbers, margins }: Page): { readonly code: string; readonly fromEdge: number } | null => (numbers === undefined ? null : { code: codes[numbers], fromEdge: Math.max(nearest, margins.bottom - below) });
