import {
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  LexerNode,
  LexerTreeBuilder,
  RangeReferenceObject,
  SuffixNodeFactory,
  type BaseReferenceObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { IRange, Nullable } from "@univerjs/core";
import { plainValue } from "./univer-cells";
import type { Engine } from "./univer";

/** The node of a formula that stands for "#" (and "%") after a reference; Univer 0.25 answers #VALUE! to every "#". */
interface SuffixNode {
  _handlerPound(value: FunctionVariantType): FunctionVariantType;
}

/** Reads formulas sign by sign: whether "#" at this place is no beginning of an error such as #N/A. */
interface Lexer {
  _checkSimilarErrorToken(sign: string, at: number, text: string[]): boolean;
}

/** Asks of a formula's node whether what it depends on must be calculated; else the references below it are what it depends on. */
interface DependencyGenerator {
  _isPreCalculateNode(node: { getToken(): string }): boolean;
}

/** Functions of Excel whose result may have several cells: a formula with one of them is an array also when it gives one cell. */
const arrayFunctions =
  /(?<![\w.])(SEQUENCE|FILTER|UNIQUE|SORT|SORTBY|RANDARRAY|TRANSPOSE|TAKE|DROP|EXPAND|[HV]STACK|CHOOSE(?:ROWS|COLS)|WRAP(?:ROWS|COLS)|TO(?:ROW|COL)|TEXTSPLIT|MAP|SCAN|MAKEARRAY|BY(?:ROW|COL)|MMULT|MUNIT|FREQUENCY)\(/i;

/**
 * A1#, the whole of what spills from A1, is read as a reference to those cells; it depends on A1 alone, which is recalculated whenever the
 * spill changes. #REF! where nothing spills from A1, as Excel has it.
 * @param givesArray whether a formula calls a custom function that may give several cells
 */
export function readSpilledRanges(engine: Engine, givesArray: (formula: string) => boolean): void {
  const formulas = engine.injector.get(FormulaDataModel);
  const pass = engine.injector.get(IFormulaRuntimeService);
  splitAtTheEnd(engine);
  dependOnAnchor(engine);
  const prototype = suffixPrototype(engine);
  prototype._handlerPound = (value) => {
    if (!value.isReferenceObject() || !(value as BaseReferenceObject).isCell()) return ErrorValueObject.create(ErrorType.REF);
    const cell = value as BaseReferenceObject;
    const [unitId, sheetId] = [cell.getUnitId(), cell.getSheetId()];
    const { startRow: row, startColumn: column } = cell.getRangePosition();
    const recalculated = cell.getRuntimeData()[unitId]?.[sheetId]?.getValue(row, column);
    const ranges = recalculated ? pass.getUnitArrayFormula() : formulas.getArrayFormulaRange();
    const range = ranges[unitId]?.[sheetId]?.[row]?.[column] as Nullable<IRange>;
    const held = plainValue(cell.getCellData(row, column));
    const error = typeof held === "object" ? held?.error : undefined;
    if (error === "#SPILL!") return ErrorValueObject.create(ErrorType.REF);
    if (range) return over(cell, range);
    const formula = formulas.getFormulaStringByCell(row, column, sheetId, unitId) ?? "";
    if (error === "#BUSY!" || arrayFunctions.test(formula) || givesArray(formula)) return cell;
    return ErrorValueObject.create(ErrorType.REF);
  };
}

/** Univer would depend on the cells that spilled in the pass before, and on nothing where there were none. */
function dependOnAnchor(engine: Engine): void {
  const generator = engine.injector.get(IFormulaDependencyGenerator) as unknown as DependencyGenerator;
  const original = generator._isPreCalculateNode.bind(generator);
  generator._isPreCalculateNode = (node) => node.getToken() !== "#" && original(node);
}

/** Univer takes a "#" at a formula's very end for a part of the reference, and leaves it out. */
function splitAtTheEnd(engine: Engine): void {
  const lexer = engine.injector.get(LexerTreeBuilder) as unknown as Lexer;
  const original = lexer._checkSimilarErrorToken.bind(lexer);
  lexer._checkSimilarErrorToken = (sign, at, text) =>
    original(sign, at, text) ||
    text
      .slice(at + 1)
      .join("")
      .trim() === "";
}

/** Univer exports the factory of these nodes only: one is made and asked for its class. */
function suffixPrototype(engine: Engine): SuffixNode {
  const token = new LexerNode();
  token.setToken("#");
  const node = engine.injector.get(SuffixNodeFactory).checkAndCreateNodeType(token);
  return Object.getPrototypeOf(node) as SuffixNode;
}

/** The cells of `range` on the sheet of `cell`, as formulas see them in this pass. */
function over(cell: BaseReferenceObject, range: IRange): RangeReferenceObject {
  const { startRow, startColumn, endRow, endColumn } = range;
  const spilled = new RangeReferenceObject({ startRow, startColumn, endRow, endColumn }, cell.getForcedSheetId(), cell.getForcedUnitId());
  spilled.setUnitData(cell.getUnitData());
  spilled.setUnitStylesData(cell.getUnitStylesData());
  spilled.setDefaultSheetId(cell.getDefaultSheetId());
  spilled.setDefaultUnitId(cell.getDefaultUnitId());
  spilled.setRuntimeData(cell.getRuntimeData());
  spilled.setArrayFormulaCellData(cell.getArrayFormulaCellData());
  spilled.setArrayFormulaRange(cell.getArrayFormulaRange());
  spilled.setRuntimeArrayFormulaCellData(cell.getRuntimeArrayFormulaCellData());
  spilled.setRuntimeArrayFormulaRange(cell.getRuntimeArrayFormulaRange());
  spilled.setRuntimeFeatureCellData(cell.getRuntimeFeatureCellData());
  const sheet = cell.getForcedSheetName();
  if (sheet !== undefined) spilled.setForcedSheetName(sheet);
  return spilled;
}
