import { toEngineFormula } from "../../grid/structured-reference";

/** Functions that came after Excel 2007 carry a prefix in files. Source: "Issue: An _xlfn. prefix is displayed", support.microsoft.com. */
const newer =
  "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT COVARIANCE.P COVARIANCE.S DAYS DROP EXPAND FLOOR.MATH FORECAST.LINEAR HSTACK IFNA IFS ISFORMULA ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS SINGLE SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR".split(
    " ",
  );
const newerSet = new Set(newer);
const worksheetNewer = new Set(["FILTER", "SORT"]);

/** A1#, Sheet1!$A$1# and Name#, the whole of a spill; "#" in #N/A and '# in a column's name are others. */
const spilled = /((?:(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?\$?[\p{L}_][\p{L}\p{N}_.$]*)#(?![\p{L}\p{N}/])/gu;
const anchorArray = /(?:_xlfn\.)?ANCHORARRAY\(((?:'(?:[^']|'')+'|[^'()])+)\)/gi;

/**
 * A formula as it stands in an .xlsx file: without "=", newer functions with their prefix, [@Column] in its long form, A1# as a function of A1.
 * @param table name of the table the cell lies in: a file has no brackets without it
 */
export function toFileFormula(formula: string, table: string | null = null): string {
  return outsideTexts(toEngineFormula(formula, table).replace(/^=/, ""), (part) =>
    part.replace(spilled, "ANCHORARRAY($1)").replace(/[A-Z][A-Z0-9.]*(?=\()/gi, (name) => {
      const upper = name.toUpperCase();
      if (worksheetNewer.has(upper)) return `_xlfn._xlws.${upper}`;
      return newerSet.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/** The other way round. */
export function fromFileFormula(formula: string): string {
  return `=${outsideTexts(formula, (part) => part.replace(anchorArray, "$1#").replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, ""))}`;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 ? part : change(part)))
    .join("");
}
