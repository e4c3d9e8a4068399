// Every property of a run draws from one seed: FC_SEED repeats a failed run; fast-check prints the seed with the counterexample.
import fc from "fast-check";

fc.configureGlobal({ seed: process.env.FC_SEED ? Number(process.env.FC_SEED) : Date.now() | 0 });
