// @discordjs/ws with Node's own zlib judges the compressed gateway: one context for the connection, a flush after each payload.

import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { REST } from "@discordjs/rest";
import { CompressionMethod, WebSocketManager, WebSocketShardEvents } from "@discordjs/ws";
import { next, startLoopback } from "./support/loopback.mjs";

const intents = 1 | 1 << 9 | 1 << 15;
let server;
let manager;

before(async () => {
  server = await startLoopback();
  const rest = new REST({ api: server.restWithoutVersion, version: "10" }).setToken(server.token);
  manager = new WebSocketManager({
    token: server.token,
    intents,
    rest,
    compression: CompressionMethod.ZlibNative,
  });
  const ready = next(manager, WebSocketShardEvents.Ready);
  await manager.connect();
  await ready;
});

after(async () => {
  await manager?.destroy();
  await server?.stop();
});

const said = text => next(manager, WebSocketShardEvents.Dispatch, payload => payload.t === "MESSAGE_CREATE" && payload.d.content === text);

it("hears message after message through one context", async () => {
  for (const text of ["first", "second, with ünïcödé", "third ".repeat(300)]) {
    const heard = said(text);
    await server.tell("say", { user: "Ada", text });
    await heard;
  }
});

it("begins a new context when it resumes, and gets what it missed", async () => {
  const heard = said("while away");
  const resumed = next(manager, WebSocketShardEvents.Resumed);
  await server.tell("gateway/drop");
  await server.tell("say", { user: "Ada", text: "while away" });
  await heard;
  await resumed;
  assert.equal((await server.tell("gateway/received")).filter(op => op === 6).length, 1);
});
