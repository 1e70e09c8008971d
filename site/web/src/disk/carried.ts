import { carriedSettings } from "../contract/page";

/** The address of a link with the reader's settings, relative as it was; unchanged when it leaves the disk or stays on the page. */
export function addressWith(address: string, here: string, settings: string): string {
  if (/^(?:#|[a-z][a-z0-9+.-]*:)/iu.test(address)) return address;
  const [, path = "", query = "", fragment = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/su.exec(address) ?? [];
  if (fragment && new URL(address, here).pathname === new URL(here).pathname) return address;
  const asked = new URLSearchParams(query);
  asked.set(carriedSettings, settings);
  return `${path}?${asked.toString()}${fragment}`;
}
