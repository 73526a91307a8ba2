// Good answers for the checks: the model answers of the question files.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { promptsDirectory } from "./bot.mjs";

/** The paragraphs of the first model answer of the question with that title. */
export function modelAnswer(title) {
  const folder = path.join(promptsDirectory, "questions");
  const texts = readdirSync(folder, { recursive: true })
    .filter(name => name.endsWith(".yaml"))
    .map(name => readFileSync(path.join(folder, name), "utf8"));
  const text = texts.find(candidate => unquoted(/^title: *(.+)$/m.exec(candidate)?.[1] ?? "") === title);
  const block = /^reference:\s*\n\s*- \|-?\n((?: {4}.*\n|\s*\n)+)/m.exec(text ?? "");
  if (!block) {
    throw new Error(`No question file with the title "${title}" has a model answer.`);
  }

  return block[1].split(/\n\s*\n/).map(paragraph => paragraph.trim().replace(/\s+/g, " ")).filter(Boolean);
}

const unquoted = text => text.trim().replace(/^"(.*)"$|^'(.*)'$/, (_, double, single) => double ?? single.replaceAll("''", "'"));
