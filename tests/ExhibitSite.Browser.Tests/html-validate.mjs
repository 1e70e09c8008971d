// Checks every HTML file below a folder in one process; prints one line a finding: file:line:column: rule: message.
// usage: node html-validate.mjs <site folder> <folder whose node_modules holds html-validate>
import { createRequire } from "node:module";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [, , site, packages] = process.argv;
const { HtmlValidate, StaticConfigLoader } = createRequire(resolve(packages, "package.json"))("html-validate");

const config = {
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  elements: ["html5", { "exhibit-compare": { flow: true, phrasing: true } }],
  rules: {
    // Bytes, not markup: HTML reads <img> and <img /> alike, and blank lines nowhere.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    // English titles of records take more letters than the rule, made for search engines, counts; the same in Chinese are short.
    "long-title": ["error", { maxlength: 150 }],
    // All scripts are the site's own, and every name of theirs carries the hash of what is in it.
    "require-sri": "off",
    // A list may be named (ARIA 1.2); the key to the certainty marks has no heading to be named after.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // The boxes of one question share its name, as those of one choice do; nothing is sent.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    // The list of suggestions follows the pattern of a combobox (ARIA APG): a select cannot.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
    // Anchors of headings are the headings' own words, which are Chinese: any id without a space is valid HTML.
    "valid-id": ["error", { relaxed: true }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(config));
const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html")).sort();
let found = 0;
// A page in another language has the markup of its twin: one of four is looked at.
const looked = files.filter((name, i) => !/^(en|zh-hant)\//u.test(name) || i % 4 === 0);
for (const name of looked) {
  // What stands in a template is filled in before it is shown.
  const html = readFileSync(join(site, name), "utf8").replace(/(?<=<template[^>]*>).*?(?=<\/template>)/gs, (inner) => inner.replace(/[^\n]/g, " "));
  const report = await validator.validateString(html, name);
  for (const result of report.results) {
    for (const m of result.messages) {
      found++;
      console.log(`${name}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`);
    }
  }
}
console.log(`${files.length} pages, ${looked.length} of them looked at, ${found} findings`);
process.exitCode = found === 0 ? 0 : 1;
