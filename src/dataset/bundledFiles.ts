/**
 * The files a person edits, put together. A new miner's file is added here. In functions.js this module is one JSON text, parsed by the first
 * call of `facts` (tools/facts-loader.js).
 */
import benchmarks from "./facts/benchmarks.json";
import counterparties from "./facts/counterparties.json";
import market from "./facts/market.json";
import meta from "./facts/meta.json";
import partnerships from "./facts/partnerships.json";
import peers from "./facts/peers.json";
import americanbitcoin from "./facts/miners/americanbitcoin.json";
import apld from "./facts/miners/apld.json";
import argo from "./facts/miners/argo.json";
import bitdeer from "./facts/miners/bitdeer.json";
import bitdigital from "./facts/miners/bitdigital.json";
import bitfufu from "./facts/miners/bitfufu.json";
import bitmine from "./facts/miners/bitmine.json";
import bitzero from "./facts/miners/bitzero.json";
import canaan from "./facts/miners/canaan.json";
import cango from "./facts/miners/cango.json";
import cifr from "./facts/miners/cifr.json";
import cleanspark from "./facts/miners/cleanspark.json";
import corz from "./facts/miners/corz.json";
import crusoe from "./facts/miners/crusoe.json";
import digipowerx from "./facts/miners/digipowerx.json";
import dmg from "./facts/miners/dmg.json";
import glxy from "./facts/miners/glxy.json";
import greenidge from "./facts/miners/greenidge.json";
import hive from "./facts/miners/hive.json";
import hut from "./facts/miners/hut.json";
import iren from "./facts/miners/iren.json";
import keel from "./facts/miners/keel.json";
import lmfunding from "./facts/miners/lmfunding.json";
import mara from "./facts/miners/mara.json";
import northerndata from "./facts/miners/northerndata.json";
import nscale from "./facts/miners/nscale.json";
import phoenix from "./facts/miners/phoenix.json";
import riot from "./facts/miners/riot.json";
import soluna from "./facts/miners/soluna.json";
import sphere3d from "./facts/miners/sphere3d.json";
import whitefiber from "./facts/miners/whitefiber.json";
import wulf from "./facts/miners/wulf.json";
import { assemble } from "./assemble";
import type { Dataset, MinerFile } from "./types";

const minerFiles = [
  americanbitcoin,
  apld,
  argo,
  bitdeer,
  bitdigital,
  bitfufu,
  bitmine,
  bitzero,
  canaan,
  cango,
  cifr,
  cleanspark,
  corz,
  crusoe,
  digipowerx,
  dmg,
  glxy,
  greenidge,
  hive,
  hut,
  iren,
  keel,
  lmfunding,
  mara,
  northerndata,
  nscale,
  phoenix,
  riot,
  soluna,
  sphere3d,
  whitefiber,
  wulf,
] as unknown as MinerFile[];

const sharedFiles = { meta, benchmarks, peers, market, partnerships, counterparties } as unknown as Parameters<typeof assemble>[1];

export const facts = (): Dataset => assemble(minerFiles, sharedFiles);
