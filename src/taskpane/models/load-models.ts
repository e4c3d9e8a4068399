/** The blueprints are a chunk of their own: only who opens the Models tab loads them. */
import { useCallback, useEffect, useState } from "react";
import type { Blueprint } from "../../models";

/** The blueprints' chunk, once more: it is loaded already where this is asked for. */
export const modelsChunk = () => import(/* webpackChunkName: "models" */ "../../models");

export interface LoadedModels {
  /** Null while they load. */
  blueprints: readonly Blueprint[] | null;
  failed: boolean;
  retry: () => void;
}

export function useBlueprints(active: boolean): LoadedModels {
  const [blueprints, setBlueprints] = useState<readonly Blueprint[] | null>(null);
  const [failed, setFailed] = useState(false);
  const retry = useCallback(() => {
    setFailed(false);
    modelsChunk().then(
      (models) => setBlueprints(models.blueprints),
      () => setFailed(true),
    );
  }, []);
  useEffect(() => {
    if (active && !blueprints) retry();
  }, [active, blueprints, retry]);
  return { blueprints, failed, retry };
}
