/** Queues the recalculation of the sheets named, all their cells taken as dirty. The mode of calculation is left as it is. */
export function queueRecalculation(context: Excel.RequestContext, sheets: string[]): void {
  for (const name of sheets) context.workbook.worksheets.getItem(name).calculate(true);
}
