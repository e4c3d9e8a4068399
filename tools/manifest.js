// The two manifests a build writes, derived from manifest.xml, the one that is edited.

/** Id under which the development copy is sideloaded, so that it can stand beside the released add-in. */
const DEVELOPMENT_ID = "d26a08d0-83cd-4c33-8331-e95e5c605e8d";
const SOURCE_BASE = "https://localhost:3000/";

/** manifest.xml with every address moved to `baseUrl` (ends with "/"). */
function hostedManifest(xml, baseUrl) {
  return xml.replaceAll(SOURCE_BASE, baseUrl);
}

/** The same manifest under its own id, the namespace MINERDEV and a name that tells the two apart. */
function developmentManifest(xml) {
  return xml
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${DEVELOPMENT_ID}</Id>`)
    .replace('<DisplayName DefaultValue="MINER" />', '<DisplayName DefaultValue="MINER (development)" />')
    .replace('id="Functions.Namespace" DefaultValue="MINER"', 'id="Functions.Namespace" DefaultValue="MINERDEV"')
    .replace('id="Group.Label" DefaultValue="MINER"', 'id="Group.Label" DefaultValue="MINER dev"');
}

module.exports = { DEVELOPMENT_ID, SOURCE_BASE, developmentManifest, hostedManifest };
