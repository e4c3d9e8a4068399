import { HostError } from "../../model/host-error";
import { memberSets } from "../../model/member-sets";
import type { RequirementMatrix } from "../requirement-sets";

/** Refuses members of a newer ExcelApi set than the host claims to have. office.js itself does not police this. */
export class ApiGate {
  /** Members that are not to be had, with the set each is part of. */
  private readonly refused: ReadonlyMap<string, string>;

  constructor(matrix: RequirementMatrix) {
    const claimed = version(matrix.ExcelApi ?? "1.1");
    this.refused = new Map(Object.entries(memberSets).filter(([, since]) => newer(version(since), claimed)));
  }

  /** @throws ApiNotFound for a member of a newer set */
  check(type: string, member: string): void {
    const since = this.refused.get(`${type}.${member}`);
    if (since !== undefined) {
      throw new HostError(
        "ApiNotFound",
        `${type}.${member} is part of ExcelApi ${since}, which this host does not claim to have.`,
        404,
        `${type}.${member} (ExcelApi ${since})`,
      );
    }
  }
}

function version(text: string): [number, number] {
  const [major = "1", minor = "0"] = text.split(".");
  return [Number(major), Number(minor)];
}

const newer = (a: [number, number], b: [number, number]): boolean => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
