/** The findings that are asked about where the data is shown: an assumed money unit, an uncertain year, what the execution rate divides by, an ambiguous 调整预算, several 单位, names that may be one project, a value without its unit. */
export const askedAbout: ReadonlySet<string> = new Set(['R01', 'R02', 'R03', 'R05', 'R06', 'R09', 'R07']);
