/** Number of different positive roots of a polynomial with whole coefficients, constant first, by Sturm's theorem in exact arithmetic. */
export function positiveRootCount(coefficients: readonly number[]): number {
  const first = coefficients.findIndex((each) => each !== 0);
  const polynomial = trimmed(coefficients.slice(first).map(BigInt));
  const chain = [polynomial, trimmed(polynomial.slice(1).map((each, i) => each * BigInt(i + 1)))];
  while (chain[chain.length - 1]!.length > 0) chain.push(negatedRemainder(chain[chain.length - 2]!, chain[chain.length - 1]!));
  chain.pop();
  return signChanges(chain.map((each) => each[0]!)) - signChanges(chain.map((each) => each[each.length - 1]!));
}

function signChanges(values: bigint[]): number {
  const signs = values.filter((value) => value !== 0n).map((value) => value > 0n);
  return signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length;
}

/** A positive multiple of minus the remainder of a / b. */
function negatedRemainder(a: bigint[], b: bigint[]): bigint[] {
  const lead = b[b.length - 1]!;
  let rest = a;
  while (rest.length >= b.length) {
    const factor = rest[rest.length - 1]!;
    const shift = rest.length - b.length;
    const sign = lead > 0n ? 1n : -1n;
    rest = trimmed(rest.map((each, i) => sign * (each * lead - factor * (b[i - shift] ?? 0n))));
  }
  return rest.map((each) => -each);
}

function trimmed(polynomial: bigint[]): bigint[] {
  let length = polynomial.length;
  while (length > 0 && polynomial[length - 1] === 0n) length--;
  return polynomial.slice(0, length);
}
