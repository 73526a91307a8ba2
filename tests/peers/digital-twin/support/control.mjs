// The twin for programs that are not scripts: what the people of a study group do and see there, over HTTP. It prints one line with its
// address and runs until its input ends. Each request is a POST of JSON to the name of what is asked for, with the bot's time in X-Now.

import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { moveTime, setTime } from "./time.mjs";
import { Twin } from "./twin.mjs";

let twin;

const person = id => Object.values(twin.people).find(candidate => candidate.id === id);

const verbs = {
  /** A new study group in place of the one before. */
  async open({ now, ...group }) {
    await twin?.stop();
    setTime(Date.parse(now));
    twin = await Twin.start(group);
    const { settings, channels, people } = twin;
    return {
      discord: { token: settings.Discord__Token, apiUrl: settings.Discord__ApiUrl },
      channels,
      people: Object.fromEntries(Object.values(people).map(({ name, id }) => [name, id])),
    };
  },

  async state() {
    return { sessions: twin.sessions.length, isRegistered: Boolean(await twin.command()) };
  },

  see: ({ who, place }) => twin.messagesFor(who, place),

  say: ({ who, place, content }) => person(who).say(place, content),

  edit: ({ who, place, id, content }) => person(who).edit({ channel_id: place, id }, content),

  delete: ({ who, place, id }) => person(who).delete({ channel_id: place, id }),

  run: async ({ who, place, path, options }) => reaction(await person(who).run(place, path, options)),

  async press({ who, place, id, label }) {
    const message = (await verbs.see({ who, place })).find(candidate => candidate.id === id);
    return reaction(await person(who).press(message, label));
  },

  fill: async ({ who, place, form, values }) => reaction(await person(who).fill(place, form, values)),
};

const reaction = answer => (answer.channel_id ? { message: answer } : { form: answer });

const server = createServer(async (request, response) => {
  try {
    moveTime(Date.parse(request.headers["x-now"]));
    const answer = await verbs[request.url.slice(1)](JSON.parse(await text(request)));
    response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer ?? {}));
  } catch (error) {
    response.writeHead(500).end(error.stack);
  }
});

server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ control: `http://127.0.0.1:${server.address().port}/` })));
await text(process.stdin);
process.exit();
