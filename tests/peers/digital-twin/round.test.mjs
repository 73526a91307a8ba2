// One round of the built program on a Discord that nobody here wrote. The checks build on each other.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Bot } from "../../browser/support/bot.mjs";
import { modelAnswer } from "../../browser/support/questions.mjs";
import { Twin, until } from "./support/twin.mjs";

const track = "ml-engineer"; // And the name of its subscription, as long as there is one.

let twin;
let bot;
let people;
let practice; // The channel,
let thread; // and in it the round's thread,
let title; // the question's title,
let answer; // and the paragraphs of its model answer.
let score; // What Birch is told of their own,
let progress; // and what they have earned by it.

before(async () => {
  twin = await Twin.start({ owner: "Alder", members: ["Birch", "Cedar", "Dogwood"], channels: ["practice", "workshop"] });
  ({ people, channels: { practice } } = twin);
  bot = await Bot.create(twin.settings);
  await bot.start();
});

after(async () => {
  await bot?.remove();
  await twin?.stop();
});

/** A check that needs the ones before it. */
let hasFailed = false;
const step = (name, check) => test(name, async context => {
  if (hasFailed) {
    context.skip("A check before this one failed.");
    return;
  }

  try {
    await check();
  } catch (error) {
    hasFailed = true;
    throw new Error(`${error.message}\n\nThe program said:\n${bot.log}`, { cause: error });
  }
});

/** The question's card in a channel. */
const question = channel => until("the question is posted", async () =>
  (await twin.publicMessages(channel)).find(message => message.buttons.some(button => button.label === "Answer privately")));

const titleOf = message => /^## (.+)$/m.exec(message.text)[1];

const threadIn = async channel => (await until("the thread is opened", async () => (await twin.threadsOf(channel))[0])).id;

/** A message once it reads like this. */
const reading = (message, pattern) => until(`it reads ${pattern}`, async () =>
  (await twin.messages(message.channel_id)).find(same => same.id === message.id && pattern.test(same.text)));

/** The note below what a member wrote, which says that something waits for them. */
const notesFor = async person => (await twin.publicMessages(thread)).filter(message =>
  message.buttons.some(button => button.label === "Show my message" && button.custom_id.includes(person.id)));

/** Has the member open each new note until one says what they wait for. This server has no direct messages, so it comes that way. */
const opened = new Set();
const told = (person, pattern) => until(`${person.name} is told ${pattern}`, async () => {
  const note = (await notesFor(person)).find(message => !opened.has(message.id));
  opened.add(note?.id);
  const shown = note && await person.press(note, "Show my message");
  return shown && pattern.test(shown.text) ? shown : null;
});

const allPublic = async channel => {
  const places = [channel, ...(await twin.threadsOf(channel)).map(one => one.id)];
  return (await Promise.all(places.map(place => twin.publicMessages(place)))).flat();
};

const postsOfBot = async channel => (await allPublic(channel)).filter(message => message.author.bot).map(message => message.id).sort();

const firstAnswer = () => answer[0];
const editedAnswer = () => answer.slice(0, -1).join("\n\n");

step("the bot connects and registers its command", async () => {
  const command = await until("the command is registered", () => twin.command());
  await until("the bot has a session", () => twin.sessions.length === 1);

  assert.ok(command.options.some(option => option.name === "track" && option.options.some(one => one.name === "subscribe")));
  assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
});

step("a moderator subscribes the channel and posts a question; somebody else may not", async () => {
  const { Alder, Birch } = people;
  const schedule = { track, channel: "#practice", days: "Mon", time: "09:00", zone: "Europe/Berlin" };

  const refused = await Birch.run(practice, "track subscribe", schedule);
  const subscribed = await Alder.run(practice, "track subscribe", schedule);
  const offered = await Alder.suggestions(practice, "track post-now", "subscription", "ml");
  await Alder.run(practice, "track post-now", { subscription: offered[0] });

  assert.match(refused.text, /moderator/);
  assert.match(subscribed.text, /Mon at 09:00 Europe\/Berlin/);
  assert.ok(subscribed.isPrivate);
  assert.deepEqual(offered, [track]);
  title = titleOf(await question(practice));
  thread = await threadIn(practice);
  answer = modelAnswer(title);
});

step("an answer in the thread is scored, and its author alone is shown the score", async () => {
  const { Birch, Cedar } = people;

  await Birch.say(thread, firstAnswer());
  score = await told(Birch, /of 10/);
  const stranger = await Cedar.press((await notesFor(Birch))[0], "Show my message");

  assert.ok(score.isPrivate && score.text.includes(title));
  assert.ok(!stranger.text.includes("of 10"));
  assert.ok(!(await allPublic(practice)).some(message => message.text.includes("of 10")));
});

step("an edit is scored again, and the score says what it was before", async () => {
  const { Birch } = people;
  const [written] = (await twin.messages(thread)).filter(message => message.author.id === Birch.id);

  await Birch.edit(written, editedAnswer());

  score = await told(Birch, /version 2 \(before: [\d.]+\)/);
});

step("a private answer by form is scored where its author looks, and nobody else sees it", async () => {
  const { Cedar } = people;
  const text = answer.join("\n\n");

  const form = await Cedar.press(await question(practice), "Answer privately");
  const reply = await Cedar.fill(practice, form, { text });
  const shown = await reading(reply, /of 10/);

  assert.ok(shown.isPrivate);
  const seen = (await allPublic(practice)).map(message => message.text).join("\n");
  assert.ok(!seen.includes(answer.at(-1)));
  await until("both answers are counted", async () => /Answers:\*\* 2/.test((await question(practice)).text));
});

step("an answer that is deleted does not count any more", async () => {
  const { Dogwood } = people;
  const written = await Dogwood.say(thread, firstAnswer());
  await told(Dogwood, /of 10/);

  await Dogwood.delete(written);

  await told(Dogwood, /Answer withdrawn/);
  await until("two answers are counted again", async () => /Answers:\*\* 2/.test((await question(practice)).text));
});

step("'Why this score?' quotes the answer, by button and by command", async () => {
  const { Birch, Cedar } = people;

  const pressed = await Birch.press(score, "Why this score?");
  const typed = await Cedar.run(practice, "why");

  for (const why of [pressed, typed]) {
    assert.match(why.text, /level [0-4] of 4/);
    assert.match(why.text, /you wrote/);
    assert.ok(why.isPrivate);
  }
});

step("a broken connection is no lost answer, although this server answers no resume", async () => {
  const { Dogwood } = people;
  const [session] = twin.sessions;

  twin.drop();
  await Dogwood.say(thread, answer.slice(0, 2).join("\n\n"));
  await until("the bot has a new session", () => twin.sessions.some(one => one !== session));

  assert.equal(twin.resumes, 1);
  await told(Dogwood, /of 10/);
  await until("all three answers are counted", async () => /Answers:\*\* 3/.test((await question(practice)).text));
});

step("closing posts the model answer into the thread and takes the question's button away", async () => {
  const reply = await people.Alder.run(practice, "track close", { subscription: track });
  assert.match(reply.text, /Closing|closed/i);

  const closing = await until("the round is closed", async () =>
    (await twin.publicMessages(thread)).find(message => message.text.includes(`Closed: ${title}`)));
  assert.match(closing.text, /3 ranked answers/);
  assert.match(closing.text, /A model answer/);
  await until("the button is gone", async () =>
    (await twin.publicMessages(practice)).some(message => titleOf(message) === title && message.buttons.length === 0));
});

step("the leaderboard ranks all three, and 'me' tells what the round earned", async () => {
  const board = await until("all are ranked", async () => {
    const shown = await people.Birch.run(practice, "leaderboard", { window: "day" });
    const rows = [...shown.text.matchAll(/^\**\d\. (\w+): \d+ points, 1 answer/gm)];
    return rows.length === 3 ? rows.map(([, name]) => name) : null;
  });
  progress = await people.Birch.run(practice, "me");

  assert.deepEqual(board.sort(), ["Birch", "Cedar", "Dogwood"]);
  assert.match(progress.text, /Points:\*\* [1-9]/);
  assert.ok(progress.isPrivate);
});

step("a bot that was killed goes on where it was and posts nothing twice", async () => {
  const { Alder, Birch } = people;
  const { workshop } = twin.channels;
  const posts = await postsOfBot(practice);
  await bot.cutShort();
  await until("the connection is gone", () => twin.sessions.length === 0);

  await bot.start();
  await until("the bot is back", () => twin.sessions.length === 1);
  await Alder.run(
    workshop, "track subscribe", { track, channel: "#workshop", days: "Tue", time: "09:00", zone: "Europe/Berlin" });
  await Alder.run(workshop, "track post-now", { subscription: `${track}@workshop` });
  await question(workshop);

  assert.equal((await Birch.run(practice, "me")).text, progress.text);
  assert.deepEqual(await postsOfBot(practice), posts);
});

step("nothing else was asked of the server in vain than what it leaves out", () => {
  assert.deepEqual([...new Set(twin.refused)].sort(), ["GET /applications/id/commands 404", "POST /users/@me/channels 404"]);
});
