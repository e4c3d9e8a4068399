import {
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
} from "@univerjs/engine-formula";
import { dependencyOrder } from "./dependency-order";
import { RangeIndex, type Place } from "./range-index";
import type { Engine } from "./univer";

/** A node of a read formula; 10 is a union, 11 and 12 carry @ and #, whose places are known only when they are calculated. */
interface Node {
  nodeType: number;
  getChildren(): Node[];
}

/** A formula as Univer's dependency generator holds it during a pass. */
interface Tree {
  treeId: number;
  formula: string;
  unitId: string;
  subUnitId: string;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
  isDirty: boolean;
  isVirtual: boolean;
  isCache: boolean;
  /** Ours: Univer's loop over the formulas takes it instead of looking the formula's text up (univer-loader.js). */
  readNode?: Node;
  rangeList: Place[];
  addressFunctionNodes: Node[];
  toRTreeItem(): Place[];
}

interface Generator {
  _dependencyTreeCache: Map<number, Tree>;
  _dependencyRTreeCacheForAddressFunction: RangeIndex;
  _executedAddressFunctionNodeIds: Set<number>;
  _registerFormulas(units: string[], formulas: object, sheets: object, into: Tree[]): void;
  _registerOtherFormulas(formulas: object, units: string[], into: Tree[]): void;
  _registerFeatureFormulas(into: Tree[]): void;
  _getTreeNode(tree: Tree): Node;
  _includeTree(tree: Tree, node: Node): boolean;
  _getAddressFunctionNodeList(node: Node): Node[];
  _getRangeListByNode(what: { node: Node; refOffsetX: number; refOffsetY: number }): Promise<Place[]>;
  _calculateAddressFunction(cells: RangeIndex, tree: Tree): Promise<void>;
  _generateTreeList(formulas: object, others: object, sheets: object): Promise<Tree[]>;
  _calculateRunList(trees: Tree[]): Tree[];
  _checkIsCycleDependency(trees: Tree[]): boolean;
  _detectForcedRecalculationNodeRecursion(node: object): boolean;
}

interface Manager {
  _dependencyRTreeCache: RangeIndex;
  addDependencyRTreeCache(tree: Tree): void;
  reset(): void;
}

interface Pass {
  isForceCalculate(): boolean;
  getDirtyNameMap(): object;
  getDirtyDefinedNameMap(): object;
  getDirtySuperTableMap(): object;
  getClearDependencyTreeCache(): object | null;
  getSheetNameMap(): object;
}

/** What reading a formula gave, as long as sheets, names and tables stay as they are. */
interface Known {
  formula: string;
  sheetId: string;
  node: Node;
  addressNodes: Node[];
  places: Place[];
}

/**
 * Finds what depends on what faster than Univer 0.25 does. Univer reads the places of every formula of the workbook anew with each pass, files
 * every rectangle again, and lists for each formula all formulas that read it: ten thousand formulas that look something up in a column
 * of two hundred cells are two million entries, gone through twice a pass (once for the order, once for circularity). Here what was read
 * stays known, and a rectangle is filed and gone through once.
 */
export function findDependenciesOnce(engine: Engine): void {
  const generator = engine.injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const manager = engine.injector.get(IDependencyManagerService) as unknown as Manager;
  const index = (manager._dependencyRTreeCache = new RangeIndex());
  const computed = (generator._dependencyRTreeCacheForAddressFunction = new RangeIndex());
  readOnce(engine, generator, manager);

  let lastCircular = false;
  generator._calculateRunList = (trees) => {
    const { order, circular } = dependencyOrder(
      trees,
      (tree) => tree.toRTreeItem().flatMap((place) => [...index.readersOf(place), ...computed.readersOf(place)]),
      (id) => generator._dependencyTreeCache.get(id) ?? null,
    );
    lastCircular = circular;
    return order;
  };
  generator._checkIsCycleDependency = () => lastCircular;

  // Both ask the same of a formula's nodes in each pass, and the nodes never change.
  generator._detectForcedRecalculationNodeRecursion = remembered(generator._detectForcedRecalculationNodeRecursion.bind(generator));
  const interpreter = engine.injector.get(Interpreter) as unknown as { checkAsyncNode(node: object): boolean };
  interpreter.checkAsyncNode = remembered(interpreter.checkAsyncNode.bind(interpreter));
}

/** The generator's list of all formulas, with what is known of each from the passes before. */
function readOnce(engine: Engine, generator: Generator, manager: Manager): void {
  const runtime = engine.injector.get(IFormulaRuntimeService);
  const pass = engine.injector.get(IFormulaCurrentConfigService) as unknown as Pass;
  const index = manager._dependencyRTreeCache;
  const known = new Map<number, Known>();
  let knownFor = "";
  const read = async (tree: Tree): Promise<Known> => {
    const node = generator._getTreeNode(tree);
    const addressNodes = generator._getAddressFunctionNodeList(node);
    if (tree.isVirtual) return { formula: tree.formula, sheetId: tree.subUnitId, node, addressNodes, places: [] };
    runtime.setCurrent(tree.row, tree.column, tree.rowCount, tree.columnCount, tree.subUnitId, tree.unitId);
    const places = await generator._getRangeListByNode({ node, refOffsetX: 0, refOffsetY: 0 });
    const found = { formula: tree.formula, sheetId: tree.subUnitId, node, addressNodes, places };
    if (addressNodes.length === 0 && isFixed(node)) known.set(tree.treeId, found);
    return found;
  };
  generator._generateTreeList = async (formulas, others, sheets) => {
    const trees: Tree[] = [];
    if (pass.isForceCalculate()) manager.reset();
    generator._registerFormulas(Object.keys(formulas), formulas, sheets, trees);
    generator._registerOtherFormulas(others, Object.keys(others), trees);
    generator._registerFeatureFormulas(trees);
    const now = circumstances(pass, sheets, index);
    if (now !== knownFor || now === changing || known.size > 2 * trees.length + 1000) known.clear();
    knownFor = now;
    const unfiled: Tree[] = [];
    for (const tree of trees) {
      if (!tree.formula) {
        unfiled.push(tree);
        continue;
      }
      const before = known.get(tree.treeId);
      const same = before?.formula === tree.formula && before.sheetId === tree.subUnitId && !tree.isVirtual;
      const { node, addressNodes, places } = same ? before : await read(tree);
      tree.readNode = node;
      tree.isDirty = generator._includeTree(tree, node);
      if (addressNodes.length > 0) tree.addressFunctionNodes = addressNodes;
      if (!tree.isVirtual) tree.rangeList = places.slice();
      if (!same || (places.length > 0 && !index.has(tree.treeId))) unfiled.push(tree);
    }
    for (const tree of unfiled) if (!tree.isCache) manager.addDependencyRTreeCache(tree);
    await calculateAddresses(generator, trees);
    return trees;
  };
}

/** OFFSET, INDIRECT and their like: the places they point at are calculated ahead of the pass. */
async function calculateAddresses(generator: Generator, trees: Tree[]): Promise<void> {
  const pointing = trees.filter((tree) => tree.addressFunctionNodes.length > 0);
  if (pointing.length === 0) return;
  const cells = new RangeIndex();
  cells.bulkInsert(
    trees.map(({ unitId, subUnitId, row, column, treeId }) => ({
      unitId,
      sheetId: subUnitId,
      range: { startRow: row, startColumn: column, endRow: row, endColumn: column },
      id: treeId,
    })),
  );
  generator._executedAddressFunctionNodeIds.clear();
  for (const tree of pointing) await generator._calculateAddressFunction(cells, tree);
}

const changing = "changing";

/** What the places of formulas depend on beside their text: the sheets and their sizes. While names or tables change, nothing is kept. */
function circumstances(pass: Pass, sheets: object, index: RangeIndex): string {
  const changed = [
    pass.getDirtyNameMap(),
    pass.getDirtyDefinedNameMap(),
    pass.getDirtySuperTableMap(),
    pass.getClearDependencyTreeCache(),
  ].some((map) => map && Object.keys(map).length > 0);
  if (changed || pass.isForceCalculate()) return changing;
  const sizes = Object.values(sheets as Record<string, Record<string, { rowCount: number; columnCount: number }> | null>).map((unit) =>
    Object.entries(unit ?? {}).map(([id, { rowCount, columnCount }]) => [id, rowCount, columnCount]),
  );
  return JSON.stringify([index.epoch, pass.getSheetNameMap(), sizes]);
}

function isFixed(node: Node): boolean {
  return node.nodeType !== 10 && node.nodeType !== 11 && node.nodeType !== 12 && node.getChildren().every(isFixed);
}

/** Kept on the node itself: with tens of thousands of nodes a WeakMap would cost more than it saves. */
function remembered(ask: (node: object) => boolean): (node: object) => boolean {
  const answer = Symbol();
  return (node: { [answer]?: boolean }) => (node[answer] ??= ask(node));
}
