/**
 * Webpack loader for Univer's own modules: changes of how fast they run, none of what they do.
 *
 * Class fields are set through one shared helper function. That one call site sees objects of hundreds of classes, so the browser keeps no
 * shortcut for it, and making the nodes of formulas takes most of a calculation. Each field becomes a plain assignment; fields that have the
 * name of an accessor anywhere in the module stay as they are, for an assignment would call the accessor.
 *
 * Caches of formulas that have been read hold 2,000 and 5,000 texts and throw out the oldest. A pass goes through all formulas in the same
 * order, so a workbook with one more than that finds none of them again and reads every formula twice a pass. They file texts of more than 64
 * characters under a hash of 32 bits, with which one in a few workbooks of this size would show one formula's result under another.
 *
 * A formula's nodes are looked up by its text once more when it is calculated; univer-dependencies.ts has left them with the formula.
 */
module.exports = function fasterUniver(source) {
  const accessors = new Set([...source.matchAll(/^\s*(?:static )?[gs]et (\w+)\(/gm)].map(([, name]) => name));
  return source
    .replace(/_defineProperty\(this, "(\w+)", /g, (call, name) => (accessors.has(name) ? call : `void (this.${name} = `))
    .replace(/const (FORMULA_CACHE_LRU_COUNT\S*) = \S+;/g, "const $1 = 2e5;")
    .replace("_hash(formulaString) {", "$& return formulaString;")
    .replace(
      "const node = generateAstNode(tree.unitId, tree.formula,",
      "const node = tree.readNode ?? generateAstNode(tree.unitId, tree.formula,",
    );
};
