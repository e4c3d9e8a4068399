import type { Identities } from "./identities";

export interface Difference {
  /** Where in the answer, "Results[3].Value.Values[0][1]". */
  place: string;
  recorded: unknown;
  ours: unknown;
}

/** Properties that name objects. */
const ids = new Set(["Id", "_Id", "_ReferenceId"]);
const tolerance = 1e-9;

/** Differences between a recorded answer and ours; ids are matched, not compared; properties only we answer do not count. */
export function compareAnswers(recorded: unknown, ours: unknown, identities: Identities, place = ""): Difference[] {
  if (Array.isArray(recorded)) {
    if (!Array.isArray(ours) || ours.length !== recorded.length) return [{ place, recorded: brief(recorded), ours: brief(ours) }];
    return recorded.flatMap((item, index) => compareAnswers(item, ours[index], identities, `${place}[${index}]`));
  }
  if (recorded !== null && typeof recorded === "object") {
    if (ours === null || typeof ours !== "object") return [{ place, recorded: brief(recorded), ours }];
    return Object.entries(recorded).flatMap(([key, value]) => {
      const mine = (ours as Record<string, unknown>)[key];
      const here = place === "" ? key : `${place}.${key}`;
      if (!ids.has(key)) return compareAnswers(value, mine, identities, here);
      if (mine === undefined || mine === null) return [{ place: here, recorded: value, ours: mine }];
      identities.learn(value, mine);
      return [];
    });
  }
  if (typeof recorded === "number" && typeof ours === "number") {
    const close = Math.abs(recorded - ours) <= tolerance * Math.max(1, Math.abs(recorded), Math.abs(ours));
    return close ? [] : [{ place, recorded, ours }];
  }
  return identities.same(recorded, ours) ? [] : [{ place, recorded, ours }];
}

function brief(value: unknown): unknown {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : value;
}
