// Holds requests to the arguments that @slack/web-api documents: each is written as a constant of the method's type, and tsc judges them all.

import { fileURLToPath } from "node:url";
import ts from "typescript";

const file = fileURLToPath(new URL("../requests-of-the-bot.ts", import.meta.url));

/** In a form everything is text. */
const numbers = new Set(["limit", "length", "count", "page"]);
const flags = new Set([
  "exclude_archived", "include_all_metadata", "include_disabled", "include_num_members", "include_locale", "include_users", "inclusive",
  "mrkdwn", "prevent_creation", "reply_broadcast", "return_im", "unfurl_links", "unfurl_media",
]);
const structures = new Set(["attachments", "blocks", "files", "metadata", "view"]);

/** docs.slack.dev/interactivity/handling-user-interaction, "Message responses"; the SDK has no type of its own for it. */
const responses = new Set([
  "attachments", "blocks", "delete_original", "replace_original", "response_type", "text", "thread_ts", "metadata", "unfurl_links", "unfurl_media",
]);

/** The SDK adds it to every call, for apps of a whole organisation, and its types have it in some only. */
const forOrganisations = "team_id";

function typed(name, value) {
  if (typeof value !== "string") {
    return value;
  }

  return numbers.has(name) ? Number(value) : flags.has(name) ? value === "true" || value === "1"
    : structures.has(name) ? JSON.parse(value) : value;
}

function typeOf(method) {
  const name = method.split(".").map(part => part[0].toUpperCase() + part.slice(1)).join("");
  return `${name.replace(/^Oauth/, "OAuth")}Arguments`;
}

/** @returns What is wrong, as one text for each kind of mistake. */
export function judgeArguments(requests) {
  const mistakes = requests
    .filter(({ method }) => method === "response_url")
    .flatMap(({ arguments: given }) => Object.keys(given).filter(key => !responses.has(key)).map(key => `response_url has no argument ${key}`));
  const calls = [...new Map(requests
    .filter(({ method }) => method.includes("."))
    .map(({ method, arguments: given }) => {
      const value = JSON.stringify(Object.fromEntries(Object.entries(given).filter(([name]) => name !== forOrganisations).map(([name, item]) => [name, typed(name, item)])));
      return [`${method} ${value}`, { method, value }];
    })).values()];
  const lines = calls.map(({ method, value }, index) => `export const call${index}: api.${typeOf(method)} = ${value};`);
  const head = 'import type * as api from "@slack/web-api";';
  return [...mistakes, ...compile([head, ...lines].join("\n")).map(({ line, text }) => `${calls[line - 1]?.method ?? "head"}: ${text}`)];
}

function compile(source) {
  const options = {
    noEmit: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = name => name === file || fileExists.call(host, name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([file], options, host);
  const judged = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(judged), ...program.getSemanticDiagnostics(judged)].map(({ start, messageText }) => ({
    line: judged.getLineAndCharacterOfPosition(start).line,
    text: ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 600),
  }));
}
