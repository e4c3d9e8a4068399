import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { generate } from "selfsigned";

export interface Certificate {
  key: string;
  cert: string;
  /** False when the browser will warn about it. */
  trusted: boolean;
}

/** A certificate for localhost: the one office-addin-dev-certs installed if the machine trusts it, else one made here and now. */
export async function localhostCertificate(): Promise<Certificate> {
  return (await trustedCertificate()) ?? (await selfSigned());
}

async function trustedCertificate(): Promise<Certificate | null> {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [key, cert] = [path.join(folder, "localhost.key"), path.join(folder, "localhost.crt")];
  if (!fs.existsSync(key) || !fs.existsSync(cert)) return null;
  try {
    const { verifyCertificates } = await import("office-addin-dev-certs");
    if (!verifyCertificates(cert, key)) return null;
  } catch {
    return null;
  }
  return { key: fs.readFileSync(key, "utf8"), cert: fs.readFileSync(cert, "utf8"), trusted: true };
}

async function selfSigned(): Promise<Certificate> {
  const pems = await generate([{ name: "commonName", value: "localhost" }], {
    algorithm: "sha256",
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  return { key: pems.private, cert: pems.cert, trusted: false };
}
